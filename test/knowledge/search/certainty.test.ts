import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { certaintyOf } from '../../../src/knowledge/search/certainty.ts';
import { asksForSomethingElse } from '../../../src/knowledge/search/other-subjects.ts';
import type { QueryTerm } from '../../../src/knowledge/search/query-terms.ts';

const word = (known: boolean): QueryTerm => ({ weight: 1, readings: [], extra: false, known });
const words = (known: number, unknown = 0): readonly QueryTerm[] => [
  ...Array.from({ length: known }, () => word(true)),
  ...Array.from({ length: unknown }, () => word(false)),
];

const part = fc.double({ min: 0, max: 1, noNaN: true });
const evidence = fc.record({ phrase: part, coverage: part, rivalry: part });
const count = fc.integer({ min: 1, max: 8 });

describe('how sure it is that words mean a document', () => {
  test('is between a guess and what a name is worth', () => {
    fc.assert(
      fc.property(evidence, count, count, fc.boolean(), (shown, known, unknown, elsewhere) => {
        const sure = certaintyOf(words(known, unknown), shown, elsewhere);
        expect(sure).toBeGreaterThan(0);
        expect(sure).toBeLessThan(0.87);
      }),
    );
  });

  test('never grows with a nearer rival, with unknown words or with another subject', () => {
    fc.assert(
      fc.property(evidence, part, count, (shown, rivalry, known) => {
        const sure = certaintyOf(words(known + 1), shown, false);
        const rivalled = { ...shown, rivalry: Math.max(shown.rivalry, rivalry) };
        expect(certaintyOf(words(known + 1), rivalled, false)).toBeLessThanOrEqual(sure);
        expect(certaintyOf(words(known, 1), shown, false)).toBeLessThanOrEqual(sure);
        expect(certaintyOf(words(known + 1), shown, true)).toBeLessThanOrEqual(sure);
      }),
    );
  });

  test('is enough where all words are met in a near phrase, and not where two are met by chance', () => {
    expect(
      certaintyOf(words(5), { phrase: 0.8, coverage: 1, rivalry: 0.6 }, false),
    ).toBeGreaterThan(0.5);
    expect(certaintyOf(words(2), { phrase: 0.5, coverage: 0.8, rivalry: 0.7 }, false)).toBeLessThan(
      0.5,
    );
  });
});

describe('a question about something else', () => {
  test.each(['sqs visibility timeout', 'mysql slow query log', 'which port does redis use'])(
    '%s',
    (question) => {
      expect(asksForSomethingElse(question)).toBe(true);
    },
  );

  test.each([
    'run redis in a container',
    'my task reads from sqs',
    'which port does a service use',
    'scale on queue length',
  ])('is not: %s', (question) => {
    expect(asksForSomethingElse(question)).toBe(false);
  });
});
