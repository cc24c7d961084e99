import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createFailures } from '../../../src/knowledge/failures/failures.ts';
import { shownFirst } from '../../../src/knowledge/failures/shown-first.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';

const failures = createFailures(loadKnowledge(join(import.meta.dirname, '../../../knowledge')));

describe('the cause that a pasted text shows', () => {
  test('comes first: an "exec format error" is an image for another CPU', () => {
    const text = 'exec /usr/local/bin/start.sh: exec format error';
    const [first] = failures.answer('cannot-start-exec', { text })?.causes ?? [];
    expect(first?.cause).toMatch(/architecture/);
  });

  test('changes nothing where the text shows none', () => {
    const told = failures.answer('cannot-start-exec')?.causes;
    expect(failures.answer('cannot-start-exec', { text: 'it does not start' })?.causes).toEqual(
      told,
    );
  });

  test('only moves: every cause stays, and those that are not shown keep their order', () => {
    const cause = fc.record({
      cause: fc.string(),
      tell: fc.oneof(
        fc.constant(null),
        fc.constantFrom('"no such file"', '"permission denied"', 'the log'),
      ),
    });
    fc.assert(
      fc.property(fc.array(cause), fc.constantFrom('', 'No such file', 'x'), (causes, text) => {
        const moved = shownFirst(causes, text);
        expect(moved.length).toBe(causes.length);
        expect(new Set(moved)).toEqual(new Set(causes));
        const rest = causes.filter(({ tell }) => tell !== '"no such file"');
        expect(moved.filter(({ tell }) => tell !== '"no such file"')).toEqual(rest);
      }),
    );
  });
});
