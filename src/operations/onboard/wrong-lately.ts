import type { Learner } from '../../model/onboarding/learner.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import { lessonName } from './lesson-progress.ts';
import type { WrongAnswer } from './onboard-answers.ts';
import { questionsOf } from './unknown-name.ts';

const SHOWN_MAX = 10;

/** Questions of the path whose last answer was wrong, the newest first. */
export const wrongLately = (
  { answers, due }: Learner,
  lessons: readonly Lesson[],
): readonly WrongAnswer[] => {
  const newest = new Map(answers.map((answer) => [answer.question, answer]));
  return questionsOf(lessons)
    .flatMap(({ lesson, question: { id, question: text } }) => {
      const last = newest.get(id);
      if (last === undefined || last.right) return [];
      const againAtMs = due.find(({ question }) => question === id)?.dueAtMs ?? null;
      return [{ question: id, text, lesson: lessonName(lesson), atMs: last.atMs, againAtMs }];
    })
    .toSorted((one, other) => other.atMs - one.atMs)
    .slice(0, SHOWN_MAX);
};
