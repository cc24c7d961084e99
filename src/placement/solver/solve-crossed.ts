import { createBlockTies } from './block-ties.ts';
import type { Cells } from './cells.ts';
import { createCrossedTies } from './crossed-ties.ts';
import { createCycles } from './cycles.ts';
import { createInstanceQueues } from './instance-queues.ts';
import { createKeys } from './keys.ts';
import { type PlaceLevels, placeLevels } from './place-levels.ts';
import type { Problem, Solution } from './problem.ts';
import { sharedPlaces, singlePlaces, type TiedPlaces } from './tied-places.ts';

const WORD = 32;

// Rough costs in nanoseconds of one task: on its own, and at each level by itself and for each word.
const PER_TASK = 100;
const PER_LEVEL = 210;
const PER_WORD = 1.4;
/** Cells are taken for places when there are so many times fewer of them than instances. */
const FEWER_CELLS = 3;

const byCells = ({ levels }: Problem, { cellStart, instances }: Cells): boolean =>
  levels.every(({ kind }) => kind === 'value') &&
  (cellStart.length - 1) * FEWER_CELLS <= instances.length;

/** What placing one task by sets of bits costs, roughly, in nanoseconds. */
export const crossedCostPerTask = (problem: Problem, cells: Cells): number => {
  const places = byCells(problem, cells) ? cells.cellStart.length - 1 : cells.instances.length;
  return PER_TASK + problem.levels.length * (PER_LEVEL + (places / WORD) * PER_WORD);
};

/** The instances behind places while tasks are placed. */
interface Standing {
  readonly places: TiedPlaces;
  /** The instance at a rank within the place. */
  at(place: number, rank: number): number;
  /** Puts things right after it took a task; true when the place can take no more. */
  used(place: number, rank: number, full: boolean): boolean;
}

const standSingle = ({ blocks: { order, ofWord } }: PlaceLevels): Standing => ({
  places: singlePlaces(order, ofWord),
  at: (place) => order[place] ?? 0,
  used: (_place, _rank, full) => full,
});

const standInCells = (
  problem: Problem,
  cells: Cells,
  { blocks: { order, ofWord } }: PlaceLevels,
): Standing => {
  const queues = createInstanceQueues(cells, createKeys(problem));
  return {
    places: sharedPlaces(order, ofWord, queues.head, queues.width),
    at: (place, rank) => queues.at(order[place] ?? 0, rank),
    used: (place, rank, full) => {
      const cell = order[place] ?? 0;
      queues.used(cell, rank, full);
      return (queues.head[cell] ?? -1) < 0;
    },
  };
};

const tiesOf = ({ blocks, above, below }: PlaceLevels, places: TiedPlaces) => {
  const sizes = new Int32Array(blocks.starts.length - 1);
  blocks.order.forEach((item, place) => {
    const block = blocks.ofWord[place >>> 5] ?? 0;
    if (item >= 0) sizes[block] = (sizes[block] ?? 0) + 1;
  });
  const blockTies = createBlockTies(
    sizes,
    above.fresh.map((level) => level()),
    above.masks,
  );
  const levels = below.fresh.map((level) => level());
  return createCrossedTies(blocks, blockTies, levels, below.masks, places);
};

/** How often the tasks can be repeated so that every instance can take one more afterwards. */
const timesOf = (tasks: Int32Array, left: (instance: number) => number): number => {
  const needed = new Map<number, number>();
  for (const instance of tasks) needed.set(instance, (needed.get(instance) ?? 0) + 1);
  let times = Number.POSITIVE_INFINITY;
  for (const [instance, own] of needed)
    times = Math.min(times, Math.floor((left(instance) - 1) / own));
  return times;
};

const run = (
  problem: Problem,
  levels: PlaceLevels,
  standing: Standing,
  random: (() => number) | undefined,
): Solution => {
  const { allows, capacity, tasks } = problem;
  const ties = tiesOf(levels, standing.places);
  const placed = new Int32Array(capacity.length);
  const sequence = new Int32Array(tasks);
  const tieWidths = new Int32Array(tasks);
  const places = new Int32Array(tasks);
  const cycles = random === undefined ? createCycles(problem, sequence) : undefined;
  let task = 0;
  while (task < tasks) {
    const width = ties.width();
    if (width === 0) break;
    const place = random === undefined ? ties.lowest() : ties.at(Math.floor(random() * width));
    const rank = random === undefined ? 0 : ties.rankWithin();
    const instance = standing.at(place, rank);
    const taken = (placed[instance] ?? 0) + 1;
    placed[instance] = taken;
    sequence[task] = instance;
    tieWidths[task] = width;
    places[task] = place;
    const full =
      taken >= (capacity[instance] ?? 0) || (allows !== undefined && !allows(instance, taken));
    ties.used(place, standing.used(place, rank, full));
    task += 1;
    const length = cycles?.seen(task, instance, full) ?? 0;
    if (length === 0) continue;
    const last = task - length;
    const times = Math.min(
      Math.floor((tasks - task) / length),
      timesOf(sequence.subarray(last, task), (one) => (capacity[one] ?? 0) - (placed[one] ?? 0)),
    );
    for (let index = last; index < last + length; index += 1) {
      const one = sequence[index] ?? 0;
      placed[one] = (placed[one] ?? 0) + times;
      ties.repeat(places[index] ?? 0, times);
    }
    for (let time = 0; time < times; time += 1) {
      sequence.copyWithin(task, last, last + length);
      tieWidths.copyWithin(task, last, last + length);
      task += length;
    }
    cycles?.repeated(task);
  }
  return { sequence: sequence.slice(0, task), tieWidths: tieWidths.slice(0, task), placed };
};

/**
 * How many of the first levels of the chain are also the first fields by which tied instances are listed for a seed: the
 * field with fewest values first.
 */
const listedFirst = ({ levels }: Problem): number => {
  const fields = levels
    .flatMap((level, index) =>
      level.kind === 'value' ? [{ index, values: level.counts.length }] : [],
    )
    .sort((one, other) => one.values - other.values || one.index - other.index);
  const differs = fields.findIndex(({ index }, rank) => index !== rank);
  return differs < 0 ? fields.length : differs;
};

/**
 * A solver by sets of bits, for chains whose fields cross so that very many groups of instances have to be kept apart.
 * A bit stands for an instance, or for a whole cell when the chain has spread fields alone and there are fewer cells.
 * At most about places ÷ 32 × levels for each task, whatever the fields are.
 */
export const createCrossedSolver = (
  problem: Problem,
  cells: Cells,
): ((random?: () => number) => Solution) => {
  const shared = byCells(problem, cells);
  const items = shared ? Int32Array.from(cells.classOf.keys()) : cells.instances;
  const chain = problem.levels.map((level, index) => ({
    level,
    codes: shared
      ? (cells.codes[index] ?? new Int32Array(0))
      : level.kind === 'value'
        ? level.codes
        : new Int32Array(0),
  }));
  const made = new Map<boolean, PlaceLevels>();
  return (random) => {
    const seeded = random !== undefined;
    const levels =
      made.get(seeded) ??
      placeLevels(items, chain, seeded ? listedFirst(problem) : chain.length, !seeded && !shared);
    made.set(seeded, levels);
    const standing = shared ? standInCells(problem, cells, levels) : standSingle(levels);
    return run(problem, levels, standing, random);
  };
};
