import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Learner } from '../../../src/model/onboarding/learner.ts';
import { dueAfter } from '../../../src/operations/onboard/spaced-repetition.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const answer = fc.record({
  question: fc.constantFrom('a', 'b', 'c', 'd'),
  right: fc.boolean(),
  pauseMs: fc.integer({ min: 0, max: 30 * DAY }),
});

const replay = (answers: readonly { question: string; right: boolean; pauseMs: number }[]) => {
  let atMs = 0;
  let due: Learner['due'] = [];
  return answers.map(({ pauseMs, ...given }) => {
    atMs += pauseMs;
    const before = due;
    due = dueAfter(due, { ...given, atMs });
    return { ...given, atMs, before, due };
  });
};

describe('questions that come back', () => {
  test('none that was answered wrong is ever lost, and none stands there twice', () => {
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const wrong = new Set<string>();
        for (const { question, right, due } of replay(answers)) {
          if (!right) wrong.add(question);
          expect(due.map((one) => one.question).toSorted()).toEqual([...wrong].toSorted());
        }
      }),
    );
  });

  test('an answer moves no other question', () => {
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        for (const { question, before, due } of replay(answers)) {
          const others = (list: Learner['due']) => list.filter((one) => one.question !== question);
          expect(others(due)).toEqual(others(before));
        }
      }),
    );
  });

  test('a wrong one rests ten minutes, and then with each right answer 1, 3, 7, 21 and again 21 days', () => {
    let due = dueAfter([], { question: 'a', right: false, atMs: 0 });
    let atMs = 0;
    for (const pause of [10 * MINUTE, DAY, 3 * DAY, 7 * DAY, 21 * DAY, 21 * DAY]) {
      expect(due[0]?.dueAtMs).toBe(atMs + pause);
      atMs += pause;
      due = dueAfter(due, { question: 'a', right: true, atMs });
    }
    expect(dueAfter(due, { question: 'a', right: false, atMs })).toEqual([
      { question: 'a', box: 0, dueAtMs: atMs + 10 * MINUTE },
    ]);
  });

  test('a right answer before the pause is over moves nothing', () => {
    const due = dueAfter([], { question: 'a', right: false, atMs: 0 });
    expect(dueAfter(due, { question: 'a', right: true, atMs: 10 * MINUTE - 1 })).toBe(due);
  });

  test('a question that was answered right at once does not come back', () => {
    expect(dueAfter([], { question: 'a', right: true, atMs: 0 })).toEqual([]);
  });
});
