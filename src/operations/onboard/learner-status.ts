import type { Learner } from '../../model/onboarding/learner.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import { isFinished, lessonName, progressOf } from './lesson-progress.ts';
import type { LessonName } from './onboard-answers.ts';
import { nextLesson } from './path.ts';
import type { LearnerStatus } from './team-answers.ts';

/** When each exercise of the path was done that was, the earliest first. */
export const exercisesDone = (learner: Learner, lessons: readonly Lesson[]): readonly number[] =>
  lessons
    .flatMap(({ id }) => progressOf(learner, id).exerciseDoneAtMs ?? [])
    .toSorted((one, other) => one - other);

/** When somebody last finished, did or answered something; else when they began. */
export const lastDoneAtMs = ({ startedAtMs, lessons, answers }: Learner): number =>
  Math.max(
    startedAtMs,
    answers.at(-1)?.atMs ?? 0,
    ...lessons.flatMap(({ exerciseDoneAtMs, doneAtMs }) => [exerciseDoneAtMs ?? 0, doneAtMs ?? 0]),
  );

/** The lesson that somebody goes on with; null when all are finished. */
export const nextName = (learner: Learner, lessons: readonly Lesson[]): LessonName | null => {
  const next = nextLesson(learner, lessons);
  return next === undefined ? null : lessonName(next);
};

/** How far somebody is, in the few figures that a lead may see too. */
export const statusOf = (learner: Learner, lessons: readonly Lesson[]): LearnerStatus => ({
  person: learner.person,
  finished: lessons.filter((lesson) => isFinished(learner, lesson)).length,
  lessons: lessons.length,
  exercises: exercisesDone(learner, lessons).length,
  next: nextName(learner, lessons),
  startedAtMs: learner.startedAtMs,
  lastAtMs: lastDoneAtMs(learner),
});
