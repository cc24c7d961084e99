import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createSearch } from '../../../src/knowledge/search.ts';

const search = createSearch(loadKnowledge(join(import.meta.dirname, '../../../knowledge')));

describe('any text at all', () => {
  const holds = (query: string): void => {
    const { matches, confident } = search(query);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(new Set(matches.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(matches.length);
    expect(matches.length).toBeLessThanOrEqual(confident ? 5 : 3);
  };

  test('never throws; scores are from 0 to 1, sorted, one for each thing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 200 });
  });

  test('nor do words of ours in any order', () => {
    const words = [
      'task',
      'role',
      'vs',
      'or',
      'between',
      'difference',
      'memory',
      '[]',
      '.',
      'ecs',
      '?',
      'hostPort',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (chosen) => holds(chosen.join(' '))),
      { numRuns: 200 },
    );
  });

  test.each([
    ['nothing', ''],
    ['spaces', '   \t\n '],
    ['emoji', '🚢🚢🚢'],
    ['control characters', '\u0000\u0007\u001b[31m\u202e'],
    ['a lone surrogate', '\ud800'],
    ['a word of the prototype', '__proto__'],
    ['a constructor', 'constructor'],
    ['10,000 characters', 'task role '.repeat(1000)],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 brackets', '['.repeat(10_000)],
    ['10,000 ors', 'a or '.repeat(2500)],
  ])('%s', (_what, query) => {
    holds(query);
  });

  test.each([
    ['words of ours', 'task service or role vs container '.repeat(500)],
    ['words that are nearly ours', 'tsak srevice rloe contianer '.repeat(500)],
    ['letters without end', 'aB1'.repeat(20_000)],
    ['quotes and brackets', '"\'([{'.repeat(20_000)],
  ])('takes no longer than a blink for an overlong text of %s', (_what, query) => {
    const began = performance.now();
    search(query);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test('control characters between words do not hide them', () => {
    expect(search('task\u0000role').matches[0]?.id).toBe('task-role');
    expect(search('\u200btask role\u200b').matches[0]?.id).toBe('task-role');
  });
});
