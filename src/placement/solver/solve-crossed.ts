import type { Cells } from './cells.ts';
import { createCrossedTies } from './crossed-ties.ts';
import { createInstanceQueues } from './instance-queues.ts';
import { createKeys } from './keys.ts';
import { type PlaceLevels, placeLevels } from './place-levels.ts';
import type { Problem, Solution } from './problem.ts';
import { sharedPlaces, singlePlaces, type TiedPlaces } from './tied-places.ts';

const WORD = 32;

// Rough costs in nanoseconds of one task: on its own, and for each word of each level.
const PER_TASK = 300;
const PER_WORD = 2.5;
/** Cells are taken for places when there are so many times fewer of them than instances. */
const FEWER_CELLS = 3;

const byCells = ({ levels }: Problem, { cellStart, instances }: Cells): boolean =>
  levels.every(({ kind }) => kind === 'value') &&
  (cellStart.length - 1) * FEWER_CELLS <= instances.length;

/** What placing one task by sets of bits costs, roughly, in nanoseconds. */
export const crossedCostPerTask = (problem: Problem, cells: Cells): number => {
  const places = byCells(problem, cells) ? cells.cellStart.length - 1 : cells.instances.length;
  return PER_TASK + (places / WORD) * problem.levels.length * PER_WORD;
};

/** The same order but for the places of one word, which stand by id. */
const byIdInWords = (order: Int32Array): Int32Array => {
  const sorted = Int32Array.from(order);
  for (let from = 0; from < sorted.length; from += WORD) sorted.subarray(from, from + WORD).sort();
  return sorted;
};

/** The instances behind places while tasks are placed. */
interface Standing {
  readonly places: TiedPlaces;
  /** The instance at a rank within the place. */
  at(place: number, rank: number): number;
  /** Puts things right after it took a task; true when the place can take no more. */
  used(place: number, rank: number, full: boolean): boolean;
}

const standSingle = (order: Int32Array): Standing => ({
  places: singlePlaces(order),
  at: (place) => order[place] ?? 0,
  used: (_place, _rank, full) => full,
});

const standInCells = (problem: Problem, cells: Cells): Standing => {
  const queues = createInstanceQueues(cells, createKeys(problem));
  return {
    places: sharedPlaces(queues.head, queues.width),
    at: queues.at,
    used: (cell, rank, full) => {
      queues.used(cell, rank, full);
      return (queues.head[cell] ?? -1) < 0;
    },
  };
};

const run = (
  { allows, capacity, tasks }: Problem,
  { masks, levels }: PlaceLevels,
  standing: Standing,
  random: (() => number) | undefined,
): Solution => {
  const ties = createCrossedTies(
    levels.map((level) => level()),
    masks,
    standing.places,
  );
  const placed = new Int32Array(capacity.length);
  const sequence = new Int32Array(tasks);
  const tieWidths = new Int32Array(tasks);
  let task = 0;
  for (; task < tasks; task += 1) {
    const width = ties.width();
    if (width === 0) break;
    const place = random === undefined ? ties.lowest() : ties.at(Math.floor(random() * width));
    const rank = random === undefined ? 0 : ties.rankWithin();
    const instance = standing.at(place, rank);
    const taken = (placed[instance] ?? 0) + 1;
    placed[instance] = taken;
    sequence[task] = instance;
    tieWidths[task] = width;
    const full =
      taken >= (capacity[instance] ?? 0) || (allows !== undefined && !allows(instance, taken));
    ties.used(place, standing.used(place, rank, full));
  }
  return { sequence: sequence.slice(0, task), tieWidths: tieWidths.slice(0, task), placed };
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
  const { cellStart, instances } = cells;
  if (byCells(problem, cells)) {
    const heads = Int32Array.from(cellStart.subarray(0, -1), (start) => instances[start] ?? 0);
    const levels = placeLevels(problem, heads);
    return (random) => run(problem, levels, standInCells(problem, cells), random);
  }
  const made = new Map<boolean, { order: Int32Array; levels: PlaceLevels }>();
  const viewOf = (seeded: boolean) => {
    const order = seeded ? instances : byIdInWords(instances);
    const view = made.get(seeded) ?? { order, levels: placeLevels(problem, order) };
    made.set(seeded, view);
    return view;
  };
  return (random) => {
    const { order, levels } = viewOf(random !== undefined);
    return run(problem, levels, standSingle(order), random);
  };
};
