import type { PrivateSandbox } from '../../../onboard-ports.ts';
import type { LiveDeps } from '../../live/answer/live-deps.ts';
import { createLive } from '../../live/live-operations.ts';
import type { AnyPlacementAnswer } from '../../placement/place-answer.ts';
import type { ExerciseFeedback, PredictionZones } from '../exercise-check.ts';
import { NO_ANSWER, notPassed } from './feedback.ts';
import type { ExerciseOf } from './from-outside.ts';
import { predictionFault } from './prediction-fault.ts';
import { rangesOf, verifyPredict } from './verify-predict.ts';

type Predict = ExerciseOf<'predict'>;
type Open = () => Promise<PrivateSandbox>;

/** Dry runs with ties that fall in other ways, so that every outcome that ECS could choose is accepted. */
const TIES_TRIED = '100';

/** A dry run of the tasks of the exercise on the learner's own account; undefined where it does not answer. */
const dryRun = async (
  { service, count }: Predict,
  open: Open,
  deps: LiveDeps,
): Promise<AnyPlacementAnswer | undefined> => {
  const { readers } = await open();
  const result = await createLive({ ...deps, accounts: [readers] }).place({
    ...{ mode: 'place', name: service, count, full: true },
    ...{ instances: [], cluster: '', revision: undefined, changes: { robust: TIES_TRIED } },
  });
  return result.ok ? result.answer.placement : undefined;
};

/** Judges a prediction. One that is none, or whose sum is wrong, opens no account. */
export const judgePrediction = async (
  exercise: Predict,
  counts: Readonly<Record<string, number>>,
  open: Open,
  deps: LiveDeps,
): Promise<ExerciseFeedback> => {
  const fault = predictionFault(exercise.count, Object.values(counts));
  if (fault !== null) return notPassed(fault);
  const placement = await dryRun(exercise, open, deps);
  return placement === undefined ? NO_ANSWER : verifyPredict(exercise, counts, placement);
};

/** Binds what tells the zones of a prediction to what it looks with. Of the dry run nothing else goes out. */
export const createPredictionZones =
  (deps: LiveDeps): PredictionZones =>
  async (exercise, open) => {
    if (exercise.kind !== 'predict') return [];
    try {
      const placement = await dryRun(exercise, open, deps);
      return placement?.mode === 'place' ? rangesOf(placement).map(({ zone }) => zone) : [];
    } catch {
      return [];
    }
  };
