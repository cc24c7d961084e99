import type { Learner } from '../../model/onboarding/learner.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long a question rests in each box (Leitner): 10 minutes, then 1, 3, 7 and 21 days. */
const FIRST_PAUSES_MS = [10 * MINUTE_MS, DAY_MS, 3 * DAY_MS, 7 * DAY_MS];
const LAST_PAUSE_MS = 21 * DAY_MS;
const LAST_BOX = FIRST_PAUSES_MS.length;

/**
 * What comes back later, after an answer. A wrong one puts the question into the first box, a right one into the next, but only
 * when its pause was over: who repeats what stands above in the channel has not remembered it. A question never leaves the last box.
 */
export const dueAfter = (
  due: Learner['due'],
  answer: Learner['answers'][number],
): Learner['due'] => {
  const { question, right, atMs } = answer;
  const entry = due.find((one) => one.question === question);
  if (right && (entry === undefined || entry.dueAtMs > atMs)) return due;
  const box = right && entry !== undefined ? Math.min(entry.box + 1, LAST_BOX) : 0;
  const next = { question, box, dueAtMs: atMs + (FIRST_PAUSES_MS[box] ?? LAST_PAUSE_MS) };
  return entry === undefined
    ? [...due, next]
    : due.map((one) => (one.question === question ? next : one));
};
