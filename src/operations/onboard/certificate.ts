import type { Person } from '../../model/change/change.ts';
import type { Learner } from '../../model/onboarding/learner.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import { exercisesDone } from './learner-status.ts';
import { isFinished, lessonName, progressOf } from './lesson-progress.ts';
import type { Certificate } from './team-answers.ts';

/** Exercises that a certificate stands for; all of them where a path has fewer. */
const EXERCISES_NEEDED = 8;

const counted = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

const whatIsLeft = (lessons: number, exercises: number): string => {
  const parts = [
    ...(lessons > 0 ? [counted(lessons, 'lesson')] : []),
    ...(exercises > 0 ? [counted(exercises, 'exercise')] : []),
  ];
  return `Still to do before the certificate: ${parts.join(' and ')}.`;
};

/** The certificate of who has finished every lesson and done enough exercises by hand, or what is left to do. */
export const certificateOf = (
  person: Person,
  learner: Learner | undefined,
  lessons: readonly Lesson[],
): Certificate => {
  const lessonsLeft = lessons.filter((lesson) => !isFinished(learner, lesson)).map(lessonName);
  const done = learner === undefined ? [] : exercisesDone(learner, lessons);
  const needed = Math.min(EXERCISES_NEEDED, lessons.length);
  const exercisesLeft = Math.max(0, needed - done.length);
  if (learner === undefined || lessonsLeft.length > 0 || exercisesLeft > 0) {
    const sentence = whatIsLeft(lessonsLeft.length, exercisesLeft);
    return { kind: 'not-yet', lessonsLeft, exercisesLeft, sentence };
  }
  const progress = lessons.map(({ id }) => progressOf(learner, id));
  return {
    kind: 'earned',
    person,
    lessons: lessons.length,
    skipped: progress.filter(({ skipped }) => skipped).length,
    exercises: done.length,
    startedAtMs: learner.startedAtMs,
    finishedAtMs: Math.max(done[needed - 1] ?? 0, ...progress.map(({ doneAtMs }) => doneAtMs ?? 0)),
  };
};
