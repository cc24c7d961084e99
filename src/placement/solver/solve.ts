import { cellComparison } from './cell-comparison.ts';
import { manyCells, singleCells } from './cell-queues.ts';
import { type Cells, cellsOf } from './cells.ts';
import { createClassTies } from './class-ties.ts';
import { createInstanceQueues } from './instance-queues.ts';
import { createKeys } from './keys.ts';
import type { Problem, Solution } from './problem.ts';
import { createCrossedSolver, crossedCostPerTask } from './solve-crossed.ts';

const run = (problem: Problem, cells: Cells, random: (() => number) | undefined): Solution => {
  const keys = createKeys(problem);
  const instances = createInstanceQueues(cells, keys);
  const { head } = instances;
  const compare = cellComparison(cells, keys, head);
  const rank = random === undefined ? (cell: number) => head[cell] ?? 0 : (cell: number) => cell;
  const ranked =
    random === undefined
      ? (instance: number) => cells.cellOf[instance] ?? 0
      : (cell: number) => cell;
  const queues =
    cells.splitLevels.length === 0
      ? singleCells(instances)
      : manyCells(cells, instances, { compare, rank, ranked });
  const ties = createClassTies(cells, queues, keys, head);

  const { allows, capacity, tasks } = problem;
  const placed = new Int32Array(capacity.length);
  const sequence = new Int32Array(tasks);
  const tieWidths = new Int32Array(tasks);
  let task = 0;
  for (; task < tasks; task += 1) {
    const width = ties.width();
    if (width === 0) break;
    let group: number;
    let cell: number;
    let rank = 0;
    if (random === undefined) {
      group = ties.lowest();
      cell = queues.head[group] ?? 0;
    } else {
      const chosen = Math.floor(random() * width);
      group = ties.classAt(chosen);
      rank = chosen - ties.before(group);
      cell = queues.cellAt(group, rank);
      rank -= queues.before(group, cell);
    }
    const instance = instances.at(cell, rank);
    const taken = (placed[instance] ?? 0) + 1;
    placed[instance] = taken;
    sequence[task] = instance;
    tieWidths[task] = width;
    keys.take(instance);
    const full =
      taken >= (capacity[instance] ?? 0) || (allows !== undefined && !allows(instance, taken));
    instances.used(cell, rank, full);
    ties.used(group, queues.used(cell));
  }
  return { sequence: sequence.slice(0, task), tieWidths: tieWidths.slice(0, task), placed };
};

/**
 * A solver of one problem: what does not depend on chance is made ready once. Without `random` the lowest instance of
 * those tied is taken; with it, each one is as likely. Tied instances are then listed by their values in the spread
 * fields, the field with fewest values first, and by id within.
 * O(instances × levels + tasks × log instances) when fields have few values or nest, and O(tasks × levels × instances ÷ 32)
 * at most when they cross; never over capacity.
 */
export const createSolver = (problem: Problem): ((random?: () => number) => Solution) => {
  const cells = cellsOf(problem);
  if (cells.costPerTask > crossedCostPerTask(problem, cells))
    return createCrossedSolver(problem, cells);
  return (random) => run(problem, cells, random);
};
