import type { Learner } from '../../model/onboarding/learner.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import type { LessonName, LessonStep } from './onboard-answers.ts';

type LessonProgress = Learner['lessons'][number];

/** How far somebody is in a lesson; nowhere where they have not begun it, or the path. */
export const progressOf = (learner: Learner | undefined, lesson: string): LessonProgress =>
  learner?.lessons.find((one) => one.lesson === lesson) ?? {
    ...{ lesson, read: [], exerciseDoneAtMs: null, passed: [], doneAtMs: null, skipped: false },
  };

export const lessonName = ({ id, title }: Lesson): LessonName => ({ id, title });

/** What is missing of a lesson, whether or not it was skipped. */
const missing = (lesson: Lesson, { read, exerciseDoneAtMs, passed }: LessonProgress) => ({
  concept: lesson.concepts.find((one) => !read.includes(one)),
  exercise: exerciseDoneAtMs === null,
  questions: lesson.quiz.filter(({ id }) => !passed.includes(id)).length,
});

/** Whether reading, exercise and quiz are done. */
const isComplete = (lesson: Lesson, progress: LessonProgress): boolean => {
  const { concept, exercise, questions } = missing(lesson, progress);
  return concept === undefined && !exercise && questions === 0;
};

/** Done or skipped; also one of which everything is done since a team made it shorter. */
export const isFinished = (learner: Learner | undefined, lesson: Lesson): boolean => {
  const progress = progressOf(learner, lesson.id);
  return progress.doneAtMs !== null || isComplete(lesson, progress);
};

/** What comes next in a lesson. Of one that was skipped the exercise is left; one that was done stays finished. */
export const stepOf = (lesson: Lesson, learner: Learner | undefined): LessonStep => {
  const progress = progressOf(learner, lesson.id);
  const { concept, exercise, questions } = missing(lesson, progress);
  if (progress.doneAtMs !== null)
    return progress.skipped && exercise ? { kind: 'exercise' } : { kind: 'finished' };
  if (concept !== undefined) return { kind: 'read', concept };
  if (exercise) return { kind: 'exercise' };
  return questions > 0 ? { kind: 'quiz', left: questions } : { kind: 'finished' };
};

/**
 * The learner with a changed lesson, which is done when all of it is, also one that was skipped. What was reached is never
 * taken back.
 */
export const withLesson = (
  learner: Learner,
  lesson: Lesson,
  change: (progress: LessonProgress) => Partial<LessonProgress>,
  nowMs: number,
): Learner => {
  const before = progressOf(learner, lesson.id);
  const changed = { ...before, ...change(before) };
  const after = isComplete(lesson, changed)
    ? { ...changed, doneAtMs: changed.doneAtMs ?? nowMs, skipped: false }
    : changed;
  const isKnown = learner.lessons.some((one) => one.lesson === lesson.id);
  const lessons = isKnown
    ? learner.lessons.map((one) => (one.lesson === lesson.id ? after : one))
    : [...learner.lessons, after];
  return { ...learner, lessons };
};
