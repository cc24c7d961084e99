import type { Exercise } from '../../../model/onboarding/lesson.ts';
import type { PrivateSandbox } from '../../../onboard-ports.ts';
import { check } from '../../check.ts';
import type { LiveDeps } from '../../live/answer/live-deps.ts';
import { createLive } from '../../live/live-operations.ts';
import type { ExerciseFeedback, ExerciseInput, VerifyExercise } from '../exercise-check.ts';
import { NO_ANSWER, notPassed } from './feedback.ts';
import type { ExerciseOf } from './from-outside.ts';
import { judgePrediction } from './predict-live.ts';
import { verifyCause } from './verify-cause.ts';
import { verifyRepair } from './verify-repair.ts';
import { verifyScale } from './verify-scale.ts';
import { verifyTellApart } from './verify-tell-apart.ts';

type Open = () => Promise<PrivateSandbox>;

const OTHER_KIND = notPassed('This was handed in for another exercise. Open the exercise again.');
const causeLive = async (
  exercise: ExerciseOf<'find-cause'>,
  cause: string,
  { readers }: PrivateSandbox,
  deps: LiveDeps,
): Promise<ExerciseFeedback> => {
  const live = createLive({ ...deps, accounts: [readers] });
  const result = await live.why({ name: exercise.service, log: false });
  return result.ok ? verifyCause(exercise, cause, result.answer) : NO_ANSWER;
};

const verify = async (
  exercise: Exercise,
  input: ExerciseInput,
  open: Open,
  deps: LiveDeps,
): Promise<ExerciseFeedback> => {
  if (exercise.kind === 'tell-apart' && input.kind === 'tell-apart')
    return verifyTellApart(exercise, input.chosen);
  if (exercise.kind === 'repair' && input.kind === 'repair')
    return verifyRepair(exercise, input.text, check);
  if (exercise.kind === 'predict' && input.kind === 'predict')
    return judgePrediction(exercise, input.counts, open, deps);
  if (exercise.kind === 'find-cause' && input.kind === 'find-cause')
    return causeLive(exercise, input.cause, await open(), deps);
  if (exercise.kind === 'scale' && input.kind === 'scale')
    return verifyScale(exercise, await (await open()).service(exercise.service));
  return OTHER_KIND;
};

/**
 * Binds the verification of exercises to what it looks with. Definitions are judged by all rules, whatever a team switches off.
 * A private account that cannot be reached is told as feedback.
 */
export const createVerifyExercise =
  (deps: LiveDeps): VerifyExercise =>
  async (exercise, input, { sandbox }) => {
    try {
      return await verify(exercise, input, sandbox, deps);
    } catch {
      return NO_ANSWER;
    }
  };
