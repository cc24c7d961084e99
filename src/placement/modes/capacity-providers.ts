import { limitMax } from '../tables.ts';

/** One item of a capacity provider strategy as AWS spells it. */
export interface CapacityProviderStrategyItem {
  readonly capacityProvider?: string | undefined;
  readonly base?: number | undefined;
  readonly weight?: number | undefined;
}

export interface ProviderSplit {
  /** Tasks of each item, in its order. */
  readonly tasks: readonly number[];
  readonly problems: readonly string[];
}

const PROVIDERS_MAX = limitMax('capacity-providers');
const BASE_MAX = limitMax('capacity-provider-base');
const WEIGHT_MAX = limitMax('capacity-provider-weight');

const isFargate = ({ capacityProvider }: CapacityProviderStrategyItem): boolean =>
  /^FARGATE(?:_SPOT)?$/.test(capacityProvider ?? '');

/** What AWS would refuse of a capacity provider strategy (API reference, CapacityProviderStrategyItem). */
const problemsOf = (items: readonly CapacityProviderStrategyItem[]): readonly string[] => {
  const bases = items.filter(({ base = 0 }) => base > 0);
  const outOf = (values: readonly number[], most: number): boolean =>
    values.some((value) => !Number.isInteger(value) || value < 0 || value > most);
  return [
    ...(items.length > PROVIDERS_MAX
      ? [`A strategy names at most ${PROVIDERS_MAX} capacity providers; here are ${items.length}.`]
      : []),
    ...(bases.length > 1 ? ['Only one capacity provider of a strategy may have a base.'] : []),
    ...(items.every(({ weight = 0 }) => weight === 0)
      ? ['At least one capacity provider needs a weight above 0; without one AWS refuses the call.']
      : []),
    ...(outOf(
      items.map(({ weight = 0 }) => weight),
      WEIGHT_MAX,
    )
      ? [`A weight is a whole number from 0 to ${WEIGHT_MAX}.`]
      : []),
    ...(outOf(
      items.map(({ base = 0 }) => base),
      BASE_MAX,
    )
      ? [`A base is a whole number from 0 to ${BASE_MAX}.`]
      : []),
    ...(items.some(isFargate) && !items.every(isFargate)
      ? ['Fargate and Auto Scaling group providers cannot be mixed in one strategy.']
      : []),
  ];
};

/**
 * How many tasks each capacity provider gets: the base first, then one by one to the provider that is furthest behind its
 * weight, the earlier in the list when two are level. AWS documents the ratio, not the remainder: that is an assumption.
 */
export const splitTasks = (
  items: readonly CapacityProviderStrategyItem[],
  tasks: number,
): ProviderSplit => {
  const problems = problemsOf(items);
  if (problems.length > 0) return { tasks: items.map(() => 0), problems };
  const counts = items.map(() => 0);
  let left = tasks;
  items.forEach(({ base = 0 }, index) => {
    const own = Math.min(base, left);
    counts[index] = own;
    left -= own;
  });
  const weights = items.map(({ weight = 0 }) => weight);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  // Whole rounds of all weights go at once; the rest, fewer than the sum of weights, one by one.
  const rounds = Math.floor(left / sum);
  const extra = weights.map(() => 0);
  for (let rest = left - rounds * sum; rest > 0; rest -= 1) {
    let next = -1;
    weights.forEach((weight, index) => {
      if (weight === 0) return;
      const own = ((extra[index] ?? 0) + 1) / weight;
      if (next < 0 || own < ((extra[next] ?? 0) + 1) / (weights[next] ?? 1)) next = index;
    });
    extra[next] = (extra[next] ?? 0) + 1;
  }
  return {
    tasks: counts.map((own, index) => own + rounds * (weights[index] ?? 0) + (extra[index] ?? 0)),
    problems,
  };
};
