import type { Learner } from '../../model/onboarding/learner.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import { isFinished, progressOf, stepOf } from './lesson-progress.ts';
import { dueQuestions } from './next-question.ts';
import type { LessonState, Path } from './onboard-answers.ts';
import { questionsOf } from './unknown-name.ts';

/** Long enough that a weekend does not end a streak. */
const STREAK_GAP_MS = 4 * 24 * 60 * 60_000;

/** The first lesson that is not finished. */
export const nextLesson = (
  learner: Learner | undefined,
  lessons: readonly Lesson[],
): Lesson | undefined => lessons.find((lesson) => !isFinished(learner, lesson));

/** How a lesson stands for somebody. */
export const stateOf = (
  lesson: Lesson,
  learner: Learner | undefined,
  lessons: readonly Lesson[],
): LessonState => {
  const progress = progressOf(learner, lesson.id);
  if (isFinished(learner, lesson)) return progress.skipped ? 'skipped' : 'done';
  return nextLesson(learner, lessons) === lesson ? 'next' : 'open';
};

const streakOf = (learner: Learner | undefined, nowMs: number): number => {
  const ends = (learner?.lessons ?? [])
    .flatMap(({ doneAtMs, skipped }) => (doneAtMs === null || skipped ? [] : [doneAtMs]))
    .toSorted((one, other) => other - one);
  const broken = ends.findIndex((end, index) => (ends[index - 1] ?? nowMs) - end > STREAK_GAP_MS);
  return broken === -1 ? ends.length : broken;
};

/** How far somebody is on the path; `learner` is undefined for who has not begun it. */
export const pathOf = (
  learner: Learner | undefined,
  lessons: readonly Lesson[],
  nowMs: number,
): Path => {
  const unfinished = lessons.filter((lesson) => !isFinished(learner, lesson));
  return {
    begun: learner !== undefined,
    assignedBy: learner?.assignedBy ?? null,
    lessons: lessons.map((lesson) => ({
      ...{ id: lesson.id, title: lesson.title, minutes: lesson.minutes, goal: lesson.goal },
      state: stateOf(lesson, learner, lessons),
      step: stepOf(lesson, learner),
      exerciseDone: progressOf(learner, lesson.id).exerciseDoneAtMs !== null,
    })),
    finished: lessons.length - unfinished.length,
    minutesLeft: unfinished.reduce((sum, { minutes }) => sum + minutes, 0),
    streak: streakOf(learner, nowMs),
    dueQuestions: learner ? dueQuestions(learner, questionsOf(lessons), nowMs).length : 0,
    reminders: (learner?.remindsAtMs ?? null) !== null,
    visible: learner?.visible ?? false,
  };
};
