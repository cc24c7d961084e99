import type { Exercise } from '../../../model/onboarding/lesson.ts';
import type { PrivateSandbox } from '../../../onboard-ports.ts';
import { check } from '../../check.ts';
import type { LiveDeps } from '../../live/answer/live-deps.ts';
import { createLive } from '../../live/live-operations.ts';
import type { ExerciseFeedback, ExerciseInput, VerifyExercise } from '../exercise-check.ts';
import { notPassed } from './feedback.ts';
import type { ExerciseOf } from './from-outside.ts';
import { verifyCause } from './verify-cause.ts';
import { verifyPredict } from './verify-predict.ts';
import { verifyRepair } from './verify-repair.ts';
import { verifyScale } from './verify-scale.ts';
import { verifyTellApart } from './verify-tell-apart.ts';

type Open = () => Promise<PrivateSandbox>;

/** Dry runs with ties that fall in other ways, so that every outcome that ECS could choose is accepted. */
const TIES_TRIED = '100';

const OTHER_KIND = notPassed('This was handed in for another exercise. Open the exercise again.');
const NO_ANSWER = notPassed(
  'Your sandbox did not answer. Try again in a moment, or reset your sandbox.',
);

const predictLive = async (
  exercise: ExerciseOf<'predict'>,
  text: string,
  { readers }: PrivateSandbox,
  deps: LiveDeps,
): Promise<ExerciseFeedback> => {
  const result = await createLive({ ...deps, accounts: [readers] }).place({
    ...{ mode: 'place', name: exercise.service, count: exercise.count, full: true },
    ...{ instances: [], cluster: '', revision: undefined, changes: { robust: TIES_TRIED } },
  });
  return result.ok ? verifyPredict(exercise, text, result.answer.placement) : NO_ANSWER;
};

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
    return predictLive(exercise, input.text, await open(), deps);
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
