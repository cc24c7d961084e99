import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ParsedText } from '../../../../src/operations/change/text/change-wish.ts';
import { countFor, type ScaleWish } from '../../../../src/operations/change/text/change-wish.ts';
import { parseAutoscale } from '../../../../src/operations/change/text/parse-autoscale.ts';
import {
  parseRestart,
  parseRollback,
} from '../../../../src/operations/change/text/parse-deploy.ts';
import { parseFreeze, parseUnfreeze } from '../../../../src/operations/change/text/parse-freeze.ts';
import { parseHistory, parseRaised } from '../../../../src/operations/change/text/parse-look.ts';
import { parseScale } from '../../../../src/operations/change/text/parse-scale.ts';
import { CLOCK } from './clock.ts';

/** The grammar once more, written as one regular expression and not as the parser is. */
const WISH = '(?:(?:[Tt][Oo]\\s+)?[0-9]{1,4}%?|[+-][0-9]{1,4}|[xX×][1-9][0-9]?)';
const REASON = '(?:["“”„‟][\\s\\S]*?["“”„‟]|[\'‘’‚][\\s\\S]*?[\'‘’‚]|[«»][\\s\\S]*?[«»])';
const TIMED = '[Ff][Oo][Rr]\\s+\\S+|[Uu][Nn][Tt][Ii][Ll]\\s+\\S+(?:\\s+[Uu][Tt][Cc])?';
const PLACE = '(?:[Ii][Nn]|[Oo][Nn])\\s+\\S+';
const DRY = '(?:--|[–—])[Dd][Rr][Yy]-?[Rr][Uu][Nn]';
const TAIL = `(?:${TIMED}|${PLACE}|${DRY}|[Bb][Ee][Cc][Aa][Uu][Ss][Ee]\\s+${REASON})`;
const LAST = '(?:\\s+[Bb][Ee][Cc][Aa][Uu][Ss][Ee]\\s+[\\s\\S]+)?';
const GRAMMAR = new RegExp(
  `^\\s*(?:${DRY}\\s+)*[\\w:./-]+(?:\\s+${TAIL})*\\s+${WISH}(?:\\s+${TAIL})*${LAST}\\s*$`,
);

const token = fc.constantFrom(
  ...['web', 'prod/web', '3', '+2', '-1', 'x2', '×3', '50%', 'to', 'for', '2h', '1h30m', 'in'],
  ...[
    'prod',
    'on',
    'until',
    '18:00',
    'UTC',
    'because',
    '"launch day"',
    '“x',
    '--dry-run',
    '—dry-run',
  ],
  ...[
    '+3x',
    '3.5',
    '-',
    '1e3',
    '٣',
    '99999',
    '0x1',
    'x',
    '%',
    '+',
    '',
    '３',
    '1_000',
    'NaN',
    '3\u200b',
  ],
);
const text = fc.oneof(
  fc.array(token, { maxLength: 8 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((tail) => `web ${tail}`),
  fc.tuple(token, fc.string({ maxLength: 2 })).map(([word, more]) => `web ${word}${more}`),
);

describe('laws of the grammar', () => {
  test('no text that is not in the grammar ever yields a count', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const parsed = parseScale(typed, CLOCK);
        if (parsed.ok) expect(typed).toMatch(GRAMMAR);
      }),
      { numRuns: 4_000 },
    );
  });

  test('a refusal says what it found there, and what would work', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const parsed = parseScale(typed, CLOCK);
        if (parsed.ok) return;
        const { position, found, expected, sentence, example } = parsed.problem;
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(typed.length);
        expect(expected).not.toBe('');
        expect(sentence).toContain(example);
        if (found !== '') expect(sentence).toContain(found);
      }),
      { numRuns: 2_000 },
    );
  });

  const REFUSED: readonly (readonly [
    string,
    (text: string, clock: typeof CLOCK) => ParsedText<unknown>,
    readonly string[],
  ])[] = [
    ['scale', parseScale, ['', 'prod/api', '-- nothing']],
    ['autoscale', parseAutoscale, ['', 'prod/api', 'prod/api 5']],
    ['restart', parseRestart, ['', 'prod/api 3', 'prod/api for 2h']],
    ['rollback', parseRollback, ['', 'prod/api 41', 'prod/api to x']],
    ['freeze', parseFreeze, ['', 'prod', 'prod for ever']],
    ['unfreeze', parseUnfreeze, ['', 'until', 'prod api']],
    ['history', parseHistory, ['<x>', 'web api', 'in']],
    ['raised', parseRaised, ['<x>', 'web api', 'in']],
  ];
  test.each(REFUSED)('the example of a refusal is in the grammar: %s', (_, parse, texts) => {
    for (const text of texts) {
      const refused = parse(text, CLOCK);
      const example = refused.ok ? '' : refused.problem.example.replace(/^\/ecs \w+ /, '');
      expect(example).not.toBe('');
      expect(parse(example, CLOCK).ok).toBe(true);
    }
  });
});

const count = fc.integer({ min: 0, max: 5_000 });
const wish: fc.Arbitrary<ScaleWish> = fc.oneof(
  count.map((value) => ({ kind: 'absolute' as const, count: value })),
  fc.integer({ min: -9_999, max: 9_999 }).map((delta) => ({ kind: 'by' as const, delta })),
  fc.integer({ min: 1, max: 99 }).map((factor) => ({ kind: 'times' as const, factor })),
  fc.integer({ min: 0, max: 9_999 }).map((percent) => ({ kind: 'percent' as const, percent })),
);

describe('laws of counts', () => {
  test('a count is whole and never below 0', () => {
    fc.assert(
      fc.property(wish, count, (asked, current) => {
        const result = countFor(asked, current);
        expect(Number.isInteger(result)).toBe(true);
        expect(result).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('percent is the least whole count that is not below the share; 100 % is the count itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), count, (percent, current) => {
        const result = countFor({ kind: 'percent', percent }, current);
        expect(result * 100).toBeGreaterThanOrEqual(current * percent);
        expect((result - 1) * 100).toBeLessThan(current * percent);
        expect(countFor({ kind: 'percent', percent: 100 }, current)).toBe(current);
      }),
    );
  });

  test('more and then as many fewer leads back', () => {
    fc.assert(
      fc.property(count, count, (delta, current) => {
        const more = countFor({ kind: 'by', delta }, current);
        expect(countFor({ kind: 'by', delta: -delta }, more)).toBe(current);
      }),
    );
  });
});
