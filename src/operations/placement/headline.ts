import type { PlacementResult } from '../../model/placement.ts';
import { neverFits } from '../../placement/closest.ts';
import type { PlacementAnswer, RefusalRow } from './place-answer.ts';
import { counted, figure } from './words.ts';

const NAMED = 3;

/** `memory on 4 instances, attribute on 2`, by first reasons, so that every instance counts once. */
const because = (refusals: readonly RefusalRow[]): string => {
  const first = refusals.filter(({ instances }) => instances > 0);
  const named = first
    .slice(0, NAMED)
    .map(({ words, instances }, index) =>
      index === 0
        ? `${words} on ${counted(instances, 'instance')}`
        : `${words} on ${figure(instances)}`,
    );
  const rest = first.slice(NAMED).reduce((sum, { instances }) => sum + instances, 0);
  return [...named, ...(rest > 0 ? [`other reasons on ${figure(rest)}`] : [])].join(', ');
};

const verdict = (
  { requested, placed, unplaced, instances }: PlacementResult,
  refusals: readonly RefusalRow[],
): string => {
  if (requested === 0) return 'Nothing to place.';
  if (unplaced === 0)
    return requested === 1 ? 'Places the task.' : `Places all ${figure(requested)} tasks.`;
  const why = instances.length === 0 ? 'the cluster has no instances' : because(refusals);
  const rest = unplaced === 1 ? '1 does not fit' : `${figure(unplaced)} do not fit`;
  if (placed === 0) {
    const never = instances.length > 0 && instances.every(neverFits);
    const none = requested === 1 ? 'no task' : `none of ${figure(requested)}`;
    return `Places ${none}${never ? '; no instance can ever take one' : ''}: ${why}.`;
  }
  return `Places ${figure(placed)} of ${figure(requested)}; ${rest}: ${why}.`;
};

/** The answer in one sentence; with a change tried, what came out without it. */
export const headlineOf = (
  result: PlacementResult,
  refusals: readonly RefusalRow[],
  whatIf: PlacementAnswer['whatIf'],
): string => {
  const sentence = verdict(result, refusals);
  if (whatIf === null) return sentence;
  return `${sentence} Without the change: ${figure(whatIf.placedWithout)} of ${figure(result.requested)}.`;
};
