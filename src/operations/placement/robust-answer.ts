import type { PlacementOptions } from '../../model/placement.ts';
import { placeManyTimes, type RobustResult } from '../../placement/modes/robust.ts';
import type { RobustAnswer } from './place-answer.ts';
import type { Question } from './question.ts';
import { figure } from './words.ts';

const span = ({ least, most }: RobustResult['placed']): string =>
  least === most ? figure(least) : `${figure(least)} to ${figure(most)}`;

/** The same question many times, each with other ties: what is sure, and what is up to ECS. */
export const robustAnswer = (
  { cluster, demand }: Question,
  options: PlacementOptions,
  runs: number,
): RobustAnswer => {
  const result = placeManyTimes(cluster, demand, options, runs);
  const { placed, zones } = result;
  const perZone = zones
    .map((zone) => `${zone.availabilityZone ?? 'without zone'} ${span(zone)}`)
    .join(', ');
  const total =
    placed.least === placed.most
      ? `always ${figure(placed.least)}`
      : `${span(placed)}, ${figure(placed.median)} in the middle`;
  return {
    result,
    sentence: `${figure(runs)} runs with other ties placed ${total}${perZone === '' ? '' : `; ${perZone}`}.`,
  };
};
