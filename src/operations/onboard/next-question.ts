import type { Learner } from '../../model/onboarding/learner.ts';
import { progressOf } from './lesson-progress.ts';
import type { WhyAsked } from './onboard-answers.ts';
import { shuffled } from './shuffle.ts';
import type { Asked } from './unknown-name.ts';

export interface NextQuestion {
  readonly asked: Asked;
  readonly why: WhyAsked;
  /** Questions that wait, with this one; 0 in practice. */
  readonly left: number;
}

const dueAt = ({ due }: Learner, { question }: Asked): number | undefined =>
  due.find((one) => one.question === question.id)?.dueAtMs;

const hasPassed = (learner: Learner, { lesson, question }: Asked): boolean =>
  progressOf(learner, lesson.id).passed.includes(question.id);

/** Whether somebody has ever answered a question, right or wrong. */
export const hasMet = (learner: Learner, asked: Asked): boolean =>
  hasPassed(learner, asked) || dueAt(learner, asked) !== undefined;

/** Questions whose pause is over, the one that waits longest first. */
export const dueQuestions = (
  learner: Learner,
  candidates: readonly Asked[],
  nowMs: number,
): readonly Asked[] => {
  const since = (asked: Asked): number => dueAt(learner, asked) ?? Number.POSITIVE_INFINITY;
  return candidates
    .filter((asked) => since(asked) <= nowMs)
    .toSorted((one, other) => since(one) - since(other));
};

/** Those not met yet: lesson after lesson, within each in an order of this learner's own. */
const newQuestions = (learner: Learner, candidates: readonly Asked[]): readonly Asked[] =>
  [...new Set(candidates.map(({ lesson }) => lesson))].flatMap((lesson) =>
    shuffled(
      candidates.filter((asked) => asked.lesson === lesson && !hasMet(learner, asked)),
      learner.seed,
      `quiz ${lesson.id}`,
    ),
  );

/**
 * What to ask next: what is due, then what was never asked, then what was not answered right yet, though its pause is not over.
 * Undefined where all of that is done.
 */
export const nextQuestion = (
  learner: Learner,
  candidates: readonly Asked[],
  nowMs: number,
): NextQuestion | undefined => {
  const due = dueQuestions(learner, candidates, nowMs);
  const fresh = newQuestions(learner, candidates);
  const resting = dueQuestions(learner, candidates, Number.MAX_SAFE_INTEGER).filter(
    (asked) => !due.includes(asked) && !hasPassed(learner, asked),
  );
  const waiting = [
    ...due.map((asked) => ({ asked, why: 'due' as const })),
    ...fresh.map((asked) => ({ asked, why: 'new' as const })),
    ...resting.map((asked) => ({ asked, why: 'again' as const })),
  ];
  const [first] = waiting;
  return first && { ...first, left: waiting.length };
};

/** What to ask somebody who has answered all of it: what they answered longest ago. */
export const practiceQuestion = (
  learner: Learner,
  candidates: readonly Asked[],
): NextQuestion | undefined => {
  const last = ({ question }: Asked): number =>
    learner.answers.findLastIndex((one) => one.question === question.id);
  const [asked] = candidates.toSorted((one, other) => last(one) - last(other));
  return asked && { asked, why: 'practice', left: 0 };
};
