import type { AnyPlacementAnswer, PlacementAnswer } from '../../placement/place-answer.ts';
import type { ExerciseFeedback, ExercisePart } from '../exercise-check.ts';
import { notPassed, passed, tasks } from './feedback.ts';
import type { ExerciseOf } from './from-outside.ts';

/** How many tasks may land in a zone: a range where ties may fall either way. */
interface ZoneRange {
  readonly zone: string;
  readonly least: number;
  readonly most: number;
}

const plainRanges = ({ result: { instances } }: PlacementAnswer): readonly ZoneRange[] => {
  const counts = new Map<string, number>();
  for (const { availabilityZone: zone, placed } of instances) {
    if (zone !== null) counts.set(zone, (counts.get(zone) ?? 0) + placed);
  }
  return [...counts].sort().map(([zone, count]) => ({ zone, least: count, most: count }));
};

/** How many tasks may land in each zone, by its name. */
export const rangesOf = (answer: PlacementAnswer): readonly ZoneRange[] =>
  answer.robust === null
    ? plainRanges(answer)
    : answer.robust.result.zones.flatMap(({ availabilityZone: zone, least, most }) =>
        zone === null ? [] : [{ zone, least, most }],
      );

const partOf = ({ zone, least, most }: ZoneRange, said: number): ExercisePart => {
  const right = said >= least && said <= most;
  return {
    text: `${zone}: ${said}`,
    right,
    why: right ? null : 'The dry run says another number. Count what runs there already.',
  };
};

/**
 * Judges how many tasks somebody predicts for each Availability Zone by a dry run of `exercise.count` more tasks on the learner's
 * own account. A dry run with `robust` also accepts what other ties would give.
 */
export const verifyPredict = (
  { service, count }: ExerciseOf<'predict'>,
  counts: Readonly<Record<string, number>>,
  dryRun: AnyPlacementAnswer,
): ExerciseFeedback => {
  if (dryRun.mode !== 'place' || !dryRun.fits)
    return notPassed(
      `The dry run finds no place for ${tasks(count)} of ${service}. Reset your sandbox, then try again.`,
    );
  const ranges = rangesOf(dryRun);
  const zones = ranges.map(({ zone }) => zone);
  const unknown = Object.keys(counts).filter((zone) => !zones.includes(zone));
  if (unknown.length > 0 || zones.some((zone) => !Object.hasOwn(counts, zone)))
    return notPassed(
      `The zones of your sandbox are ${zones.join(', ')}. Open the exercise again, and give each a number.`,
    );
  const parts = ranges.map((range) => partOf(range, counts[range.zone] ?? 0));
  return parts.every(({ right }) => right)
    ? passed('The dry run says the same. You know where they land.', parts)
    : notPassed('The dry run places them in another way.', parts);
};
