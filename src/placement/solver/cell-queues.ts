import { type Cells, FEW_CELLS } from './cells.ts';
import type { HeapOrder } from './heap.ts';
import type { InstanceQueues } from './instance-queues.ts';
import { createNeighbours } from './neighbours.ts';
import { createTiedGroups } from './tied-groups.ts';
import { createWaitingHeaps, createWaitingList } from './waiting-cells.ts';

/** For each class, the cells whose keys are lowest, as one tied group. */
export interface CellQueues {
  /** Class → the first of its tied cells, or -1 when the class is full. */
  readonly head: Int32Array;
  /** Class → how many instances of its tied cells are tied. */
  readonly width: Int32Array;
  /** The tied cell in which the tied instance at that rank stands. */
  cellAt(group: number, rank: number): number;
  /** How many tied instances stand in cells of the class before that cell. */
  before(group: number, cell: number): number;
  /** Puts things right after a task went to the cell. Returns the classes whose lowest keys may have grown with it;
   * the array is used again. */
  used(cell: number): Int32Array;
}

const NONE = new Int32Array(0);

/** Queues for classes of one cell each. */
export const singleCells = (queues: InstanceQueues): CellQueues => {
  const head = Int32Array.from(queues.head, (instance, cell) => (instance < 0 ? -1 : cell));
  return {
    head,
    width: queues.width,
    cellAt: (group) => group,
    before: () => 0,
    used: (cell) => {
      if ((queues.head[cell] ?? -1) < 0) head[cell] = -1;
      return NONE;
    },
  };
};

/**
 * Queues for classes whose cells differ in one spread field or more. All that are not in the tied group wait.
 * A cell that became better than its group by the task it took (binpack) leads alone.
 */
export const manyCells = (cells: Cells, queues: InstanceQueues, order: HeapOrder): CellQueues => {
  const { classOf, classStart } = cells;
  const classes = classStart.length - 1;
  const { compare, rank } = order;
  const before = (one: number, other: number): boolean => {
    const gap = compare(one, other);
    return gap === 0 ? rank(one) < rank(other) : gap < 0;
  };
  const count = classOf.length;
  let largest = 0;
  for (let group = 0; group < classes; group += 1)
    largest = Math.max(largest, (classStart[group + 1] ?? 0) - (classStart[group] ?? 0));
  const waiting =
    largest <= FEW_CELLS
      ? createWaitingList(classStart, order)
      : createWaitingHeaps(classStart, classOf, order);
  const groups = createTiedGroups(classStart, queues.width, before);
  const leader = new Int32Array(classes).fill(-1);
  const head = new Int32Array(classes);
  const width = new Int32Array(classes);
  const neighbours = createNeighbours(cells);
  const drawn = new Int32Array(count);
  const moved = new Int32Array(count);
  const grown = new Int32Array(count);

  const draw = (group: number): void => {
    const found = waiting.draw(group, drawn);
    for (let index = 0; index < found; index += 1) groups.append(group, drawn[index] ?? 0);
  };
  const settle = (group: number): void => {
    const alone = leader[group] ?? -1;
    if (alone < 0 && groups.first(group) < 0) draw(group);
    head[group] = alone < 0 ? groups.first(group) : alone;
    width[group] = alone < 0 ? (groups.width[group] ?? 0) : (queues.width[alone] ?? 0);
  };
  const takeOut = (cell: number): void => {
    const group = classOf[cell] ?? 0;
    if (leader[group] === cell) leader[group] = -1;
    else groups.remove(group, cell);
  };
  const putBack = (cell: number): void => {
    if ((queues.head[cell] ?? -1) < 0) return;
    const group = classOf[cell] ?? 0;
    const tied = groups.first(group);
    const gap = tied < 0 ? 1 : compare(cell, tied);
    if (gap > 0) waiting.add(group, cell);
    else if (gap < 0) leader[group] = cell;
    else groups.insert(group, cell);
  };

  for (let cell = 0; cell < count; cell += 1) waiting.add(classOf[cell] ?? 0, cell);
  for (let group = 0; group < classes; group += 1) settle(group);

  return {
    head,
    width,
    cellAt: (group, rank) => {
      const alone = leader[group] ?? -1;
      return alone < 0 ? groups.at(group, rank) : alone;
    },
    before: (group, cell) => ((leader[group] ?? -1) < 0 ? groups.before(group, cell) : 0),
    used: (cell) => {
      const own = classOf[cell] ?? 0;
      const touched = neighbours(cell);
      let moves = 0;
      let growing = 0;
      for (let index = 0; index < touched.length; index += 1) {
        const other = touched[index] ?? 0;
        if ((queues.head[other] ?? -1) < 0) continue;
        if (!waiting.has(other)) {
          moved[moves] = other;
          moves += 1;
        } else {
          grown[growing] = other;
          growing += 1;
        }
      }
      if (growing > 0) waiting.grown(grown.subarray(0, growing));
      // All out before the first goes back, so that each is compared with cells whose keys are settled.
      for (let index = 0; index < moves; index += 1) takeOut(moved[index] ?? 0);
      takeOut(cell);
      for (let index = 0; index < moves; index += 1) putBack(moved[index] ?? 0);
      putBack(cell);
      settle(own);
      if (moves === 0) return NONE;
      for (let index = 0; index < moves; index += 1) {
        const group = classOf[moved[index] ?? 0] ?? 0;
        moved[index] = group;
        settle(group);
      }
      return moved.subarray(0, moves);
    },
  };
};
