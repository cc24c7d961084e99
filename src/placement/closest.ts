import type { InstanceOutcome, InstanceRefusal } from '../model/placement.ts';

const isResource = ({ reason }: InstanceRefusal): boolean => reason.startsWith('RESOURCE:');

/** How much is missing, as a share of the need; 1 where it is no amount. */
const gap = ({ need, free }: InstanceRefusal): number =>
  typeof need === 'number' && typeof free === 'number' && need > 0
    ? Math.min(1, (need - free) / need)
    : 1;

/** Whether an instance can never take the task, not even when it is empty. */
export const neverFits = ({ reasons }: InstanceOutcome): boolean =>
  reasons.some(({ never }) => never);

const distance = (outcome: InstanceOutcome): readonly number[] => {
  const { reasons } = outcome;
  return [
    neverFits(outcome) ? 1 : 0,
    reasons.filter((reason) => !isResource(reason)).length,
    reasons.length,
    reasons.reduce((sum, reason) => sum + gap(reason), 0),
  ];
};

/**
 * The instance that comes nearest to taking one task more: one that can take it when something is freed before one that never
 * can, then fewest reasons other than resources, then fewest reasons, then the smallest gap, then the lowest place in the
 * list. AWS names a closest instance too, but not how it picks it.
 */
export const closestInstance = (outcomes: readonly InstanceOutcome[]): InstanceOutcome | null => {
  let best: InstanceOutcome | null = null;
  let least: readonly number[] = [];
  for (const outcome of outcomes) {
    if (outcome.reasons.length === 0) continue;
    const own = distance(outcome);
    const differs = own.findIndex((part, index) => part !== least[index]);
    if (best !== null && (differs < 0 || (own[differs] ?? 0) > (least[differs] ?? 0))) continue;
    best = outcome;
    least = own;
  }
  return best;
};
