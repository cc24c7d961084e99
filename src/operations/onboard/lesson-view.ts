import type { Learner } from '../../model/onboarding/learner.ts';
import type { Exercise, Lesson } from '../../model/onboarding/lesson.ts';
import { isFinished, lessonName, progressOf, stepOf } from './lesson-progress.ts';
import type { LessonView, OpenExercise } from './onboard-answers.ts';
import { stateOf } from './path.ts';

/** The exercise without what solves it: which concept a statement is about, and which rules are broken. */
const openExercise = (exercise: Exercise): OpenExercise => {
  const { task, hints } = exercise;
  if (exercise.kind === 'tell-apart') {
    const { kind, left, right, statements } = exercise;
    return { task, hints, kind, left, right, statements: statements.map(({ text }) => text) };
  }
  if (exercise.kind === 'repair') {
    const { kind, definition, keeps } = exercise;
    return { task, hints, kind, definition, keeps };
  }
  if (exercise.kind === 'find-cause') {
    const { kind, service, causes } = exercise;
    return { task, hints, kind, service, causes };
  }
  const { kind, service, count } = exercise;
  return { task, hints, kind, service, count };
};

/** The first lesson that is not finished, looking on from this one and then from the beginning. */
const lessonAfter = (
  lesson: Lesson,
  learner: Learner | undefined,
  lessons: readonly Lesson[],
): Lesson | undefined => {
  const at = lessons.indexOf(lesson);
  const others = [...lessons.slice(at + 1), ...lessons.slice(0, at)];
  return others.find((one) => !isFinished(learner, one));
};

/** A lesson as this learner sees it. Holds neither the questions nor what solves the exercise. */
export const lessonView = (
  lesson: Lesson,
  learner: Learner | undefined,
  lessons: readonly Lesson[],
): LessonView => {
  const { id, title, minutes, goal, intro, tries, origin = 'stevedore' } = lesson;
  const { read, exerciseDoneAtMs, passed } = progressOf(learner, id);
  const next = lessonAfter(lesson, learner, lessons);
  return {
    ...{ id, title, minutes, goal, intro, tries, origin },
    concepts: lesson.concepts.map((concept) => ({ id: concept, read: read.includes(concept) })),
    exercise: openExercise(lesson.exercise),
    exerciseDone: exerciseDoneAtMs !== null,
    quiz: {
      passed: lesson.quiz.filter((question) => passed.includes(question.id)).length,
      of: lesson.quiz.length,
    },
    state: stateOf(lesson, learner, lessons),
    step: stepOf(lesson, learner),
    nextLesson: next === undefined ? null : lessonName(next),
  };
};
