import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_NUMBER_ASKED, NUMBER_QUESTIONS } from './questions.ts';
import { facts } from './read.ts';

/** Below this nothing is given as the answer. */
const SURE = 0.45;

describe('questions that ask for a number', () => {
  test.each(NUMBER_QUESTIONS)('"%s" → %s: %s', (question, fact, says) => {
    const [best] = facts.match(question);
    expect(best?.id).toBe(fact);
    expect(best?.score).toBeGreaterThan(SURE);
    expect(best?.answer().summary).toContain(says);
  });

  test.each(NO_NUMBER_ASKED)('"%s" gets no sure answer in numbers', (question) => {
    expect(facts.match(question).filter(({ score }) => score >= SURE)).toEqual([]);
  });

  test('names of a table are found at 1, and every alias leads to its own table', () => {
    for (const { id, title } of facts.all) {
      expect(facts.match(title)[0]).toMatchObject({ id, score: 1 });
      expect(facts.match(id)[0]).toMatchObject({ id, score: 1 });
    }
  });
});

describe('the table below the sentence', () => {
  test('with an amount of cpu only its row is left', () => {
    const { rows } = facts.match('how much memory with 4 vCPU')[0]?.answer() ?? { rows: [] };
    expect(rows).toEqual([['4', '4096', '8 to 30 GB in steps of 1 GB']]);
  });

  test('with an amount of memory the sizes that have it are left', () => {
    const { rows } = facts.match('fargate with 16 GB')[0]?.answer() ?? { rows: [] };
    expect(rows.map(([vcpu]) => vcpu)).toEqual(['2', '4', '8']);
  });

  test('with an amount that does not exist all sizes are shown', () => {
    const { rows } = facts.match('fargate 3 vcpu')[0]?.answer() ?? { rows: [] };
    expect(rows).toHaveLength(8);
  });

  test('what was asked for comes first, the rest of the table after it', () => {
    const { rows } = facts.match('max subnets')[0]?.answer() ?? { rows: [] };
    const whole = facts.all.find(({ id }) => id === 'service-limits')?.rows ?? [];
    expect(rows[0]?.[0]).toContain('Subnets');
    expect([...rows].sort()).toEqual([...whole].sort());
  });

  test('the page that says so is that of the limit, not that of the table', () => {
    expect(facts.match('max subnets')[0]?.answer().docs).toMatch(/API_AwsVpcConfiguration/);
  });
});

describe('any text', () => {
  test.each(['constructor', '__proto__', 'toString hasOwnProperty', 'max valueOf per constructor'])(
    'a word that every object knows is a word: %s',
    (words) => expect(facts.match(words)).toEqual([]),
  );

  test('never throws, is ranked, and every answer is whole', () => {
    const piece = fc.constantFrom(
      'max',
      'constructor',
      '__proto__',
      'toString',
      'how many',
      'containers',
      '1 vCPU',
      '4 GB',
      'per',
      'task',
      'fargate',
      'cpu:',
      '99999999',
      '.',
      '…',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (words) => {
        const found = facts.match(words);
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).sort((a, b) => b - a),
        );
        for (const { score, answer } of found) {
          expect(score).toBeGreaterThanOrEqual(0.3);
          expect(score).toBeLessThanOrEqual(1);
          const { columns, rows, summary } = answer();
          expect(summary).not.toMatch(/[{}]|undefined|NaN|Infinity/);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
      }),
    );
  });
});
