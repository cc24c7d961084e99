import type { Person } from '../../model/change/change.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import type { Outcome } from '../live/answer/live-answer.ts';
import { changeLearner } from './change-learner.ts';
import type { ExerciseInput } from './exercise-check.ts';
import { isFinished, stepOf, withLesson } from './lesson-progress.ts';
import type { ExerciseAnswer } from './onboard-answers.ts';
import type { OnboardDeps } from './onboard-deps.ts';

/** Judges what was handed in and notes it when it passes; the first time counts. */
export const takeExercise = async (
  person: Person,
  lesson: Lesson,
  input: ExerciseInput,
  deps: OnboardDeps,
): Promise<Outcome<ExerciseAnswer>> => {
  const sandbox = () => deps.sandboxes.of(person);
  const feedback = await deps.verify(lesson.exercise, input, { person, sandbox });
  const nowMs = deps.clock.now();
  return changeLearner(
    person,
    (learner) => {
      const after = feedback.passed
        ? withLesson(
            learner,
            lesson,
            ({ exerciseDoneAtMs }) => ({ exerciseDoneAtMs: exerciseDoneAtMs ?? nowMs }),
            nowMs,
          )
        : learner;
      const finishedLesson = isFinished(after, lesson) && !isFinished(learner, lesson);
      return { learner: after, answer: { feedback, step: stepOf(lesson, after), finishedLesson } };
    },
    deps,
  );
};
