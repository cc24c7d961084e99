import type { ExerciseFeedback, ExercisePart } from '../exercise-check.ts';

/** Nothing could be judged part by part, or nothing passed; the sentence says why and what to do. */
export const notPassed = (
  sentence: string,
  parts: readonly ExercisePart[] = [],
): ExerciseFeedback => ({ passed: false, sentence, parts });

/** Done. */
export const passed = (
  sentence: string,
  parts: readonly ExercisePart[] = [],
): ExerciseFeedback => ({ passed: true, sentence, parts });

/** `1 task`, `3 tasks`. */
export const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

/** The learner's own account could not be looked into. */
export const NO_ANSWER = notPassed(
  'Your sandbox did not answer. Try again in a moment, or reset your sandbox.',
);
