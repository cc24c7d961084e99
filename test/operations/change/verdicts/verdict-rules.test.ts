import { describe, expect, test } from '@jest/globals';
import { CHANGE_KINDS } from '../../../../src/model/change/change.ts';
import { VERDICT_EFFECTS } from '../../../../src/model/change/verdict.ts';
import { VERDICT_RULES } from '../../../../src/operations/change/verdicts/verdict-rules.ts';

describe('the list of verdicts', () => {
  test('every code is there once, in words with hyphens', () => {
    const codes = VERDICT_RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test('what blocks stands first, then what asks again, then what informs', () => {
    const ranks = VERDICT_RULES.map(({ effect }) => VERDICT_EFFECTS.indexOf(effect));
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
  });

  test('every one says what it is about, in a sentence', () => {
    for (const { about } of VERDICT_RULES) expect(about).toMatch(/^[A-Z].*\.$/);
  });

  test('every kind of change meets one that blocks and one that says what could not be checked', () => {
    for (const kind of CHANGE_KINDS) {
      const own = VERDICT_RULES.filter(({ kinds }) => kinds.includes(kind));
      expect(own.some(({ effect }) => effect === 'blocks')).toBe(true);
      expect(own.map(({ code }) => code)).toContain('could-not-be-checked');
    }
  });
});
