import { createCrossedTies } from './crossed-ties.ts';
import { createOwnTieLevel } from './own-tie-level.ts';
import type { Problem, Solution } from './problem.ts';
import type { TieLevel } from './tie-level.ts';
import { valueTieLevels } from './value-tie-level.ts';

const WORD = 32;

// Rough costs in nanoseconds of one task: on its own, and for each word of each level.
const PER_TASK = 300;
const PER_WORD = 2.5;

/** What placing one task by sets of bits costs, roughly, in nanoseconds. */
export const crossedCostPerTask = ({ levels }: Problem, places: number): number =>
  PER_TASK + (places / WORD) * levels.length * PER_WORD;

/** Fresh levels for each run over the places of an order. */
const tieLevels = ({ levels }: Problem, order: Int32Array): readonly (() => TieLevel)[] =>
  levels.map((level) => {
    if (level.kind === 'value')
      return valueTieLevels(
        order.map((instance) => level.codes[instance] ?? 0),
        level.counts,
      );
    const start = Float64Array.from(order, (instance) => level.start[instance] ?? 0);
    return () => createOwnTieLevel(start, level.step);
  });

/** The same order but for the places of one word, which stand by id. */
const byIdInWords = (order: Int32Array): Int32Array => {
  const sorted = Int32Array.from(order);
  for (let from = 0; from < sorted.length; from += WORD) sorted.subarray(from, from + WORD).sort();
  return sorted;
};

const run = (
  { allows, capacity, tasks }: Problem,
  order: Int32Array,
  levels: readonly TieLevel[],
  random: (() => number) | undefined,
): Solution => {
  const ties = createCrossedTies(levels, order);
  const placed = new Int32Array(capacity.length);
  const sequence = new Int32Array(tasks);
  const tieWidths = new Int32Array(tasks);
  let task = 0;
  for (; task < tasks; task += 1) {
    const width = ties.width();
    if (width === 0) break;
    const place = random === undefined ? ties.lowest() : ties.at(Math.floor(random() * width));
    const instance = order[place] ?? 0;
    const taken = (placed[instance] ?? 0) + 1;
    placed[instance] = taken;
    sequence[task] = instance;
    tieWidths[task] = width;
    const full =
      taken >= (capacity[instance] ?? 0) || (allows !== undefined && !allows(instance, taken));
    ties.used(place, full);
  }
  return { sequence: sequence.slice(0, task), tieWidths: tieWidths.slice(0, task), placed };
};

/**
 * A solver by sets of bits, for chains whose fields cross so that very many groups of instances have to be kept apart.
 * `listed` holds the instances with capacity as a seed counts them, like values side by side. At most about
 * instances ÷ 32 × levels for each task, whatever the fields are.
 */
export const createCrossedSolver = (
  problem: Problem,
  listed: Int32Array,
): ((random?: () => number) => Solution) => {
  const made = new Map<boolean, { order: Int32Array; levels: readonly (() => TieLevel)[] }>();
  const viewOf = (seeded: boolean) => {
    const order = seeded ? listed : byIdInWords(listed);
    const view = made.get(seeded) ?? { order, levels: tieLevels(problem, order) };
    made.set(seeded, view);
    return view;
  };
  return (random) => {
    const { order, levels } = viewOf(random !== undefined);
    return run(
      problem,
      order,
      levels.map((level) => level()),
      random,
    );
  };
};
