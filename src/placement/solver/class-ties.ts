import type { CellQueues } from './cell-queues.ts';
import type { Cells } from './cells.ts';
import { type ClassColumn, classColumns } from './class-columns.ts';
import type { Keys } from './keys.ts';

/** The classes whose lowest keys are lowest of all. */
export interface ClassTies {
  /** How many instances are equally good for the next task; 0 when none can take it. */
  width(): number;
  /** The tied class that holds the tied instance at that rank, counted class by class. */
  classAt(rank: number): number;
  /** How many tied instances stand in tied classes before that one. */
  before(group: number): number;
  /** The tied class whose first instance has the lowest id. */
  lowest(): number;
  /** Puts things right after a task went to a cell of the class, and the keys of other classes grew. */
  used(group: number, grown: Int32Array): void;
}

/**
 * Looks at every class only when no tie is left over from the last look: a task makes worse its own class and those that
 * share a value with it, and the rest stay tied.
 */
export const createClassTies = (
  cells: Cells,
  queues: CellQueues,
  keys: Keys,
  instanceOf: Int32Array,
): ClassTies => {
  const classes = cells.classStart.length - 1;
  const { head, width } = queues;
  const ties = new Int32Array(classes);
  const doubtful = new Uint8Array(classes);
  const columns = classColumns(cells, keys);
  const shared = columns.filter((column) => column.of === 'class').map(({ codes }) => codes);
  let tied = 0;
  let total = 0;
  let lowest = -1;

  // Classes that can take a task, in order.
  let alive = Int32Array.from({ length: classes }, (_, group) => group);

  const narrowByClass = (codes: Int32Array, values: Int32Array | Float64Array): void => {
    let best = Number.POSITIVE_INFINITY;
    let kept = 0;
    for (let index = 0; index < tied; index += 1) {
      const group = ties[index] ?? 0;
      const key = values[codes[group] ?? 0] ?? 0;
      if (key > best) continue;
      if (key < best) kept = 0;
      best = key;
      ties[kept] = group;
      kept += 1;
    }
    tied = kept;
  };
  const narrowByHead = ({ of, codes, keys: values }: ClassColumn): void => {
    const from = of === 'instance' ? instanceOf : codes;
    let best = Number.POSITIVE_INFINITY;
    let kept = 0;
    for (let index = 0; index < tied; index += 1) {
      const group = ties[index] ?? 0;
      const key = values[from[head[group] ?? 0] ?? 0] ?? 0;
      if (key > best) continue;
      if (key < best) kept = 0;
      best = key;
      ties[kept] = group;
      kept += 1;
    }
    tied = kept;
  };
  const look = (): void => {
    ties.set(alive);
    tied = alive.length;
    for (let level = 0; level < columns.length && tied > 1; level += 1) {
      const column = columns[level];
      if (column?.of === 'class') narrowByClass(column.codes, column.keys);
      else if (column !== undefined) narrowByHead(column);
    }
  };
  const sweepFull = (): void => {
    alive = alive.filter((group) => (head[group] ?? -1) >= 0);
  };
  /** Compares two classes by all levels. */
  const compare = (one: number, other: number): number => {
    for (let level = 0; level < columns.length; level += 1) {
      const column = columns[level];
      if (column === undefined) continue;
      const { of, codes, keys: values } = column;
      const a = of === 'class' ? one : (head[one] ?? 0);
      const b = of === 'class' ? other : (head[other] ?? 0);
      const [x, y] =
        of === 'instance'
          ? [instanceOf[a] ?? 0, instanceOf[b] ?? 0]
          : [codes[a] ?? 0, codes[b] ?? 0];
      const gap = (values[x] ?? 0) - (values[y] ?? 0);
      if (gap !== 0) return gap;
    }
    return 0;
  };
  /** Leaves out the classes that share a value with this one. */
  const leaveOutRelated = (group: number): void => {
    const [first, second] = shared;
    let kept = 0;
    if (first !== undefined) {
      const a = first[group] ?? 0;
      const b = second?.[group] ?? 0;
      for (let index = 0; index < tied; index += 1) {
        const other = ties[index] ?? 0;
        if (first[other] === a || (second !== undefined && second[other] === b)) continue;
        ties[kept] = other;
        kept += 1;
      }
    }
    tied = kept;
    for (let level = 2; level < shared.length && tied > 0; level += 1) {
      const codes = shared[level];
      const own = codes?.[group];
      kept = 0;
      for (let index = 0; index < tied; index += 1) {
        const other = ties[index] ?? 0;
        if (codes?.[other] === own) continue;
        ties[kept] = other;
        kept += 1;
      }
      tied = kept;
    }
  };
  const leaveOutBehind = (sure: number): void => {
    let kept = 0;
    for (let index = 0; index < tied; index += 1) {
      const other = ties[index] ?? 0;
      if (doubtful[other] === 1 && ((head[other] ?? -1) < 0 || compare(other, sure) !== 0))
        continue;
      ties[kept] = other;
      kept += 1;
    }
    tied = kept;
  };
  /** Leaves out the classes that fell behind those that surely did not change; false when there are none of these. */
  const leaveOutGrown = (grown: Int32Array): boolean => {
    let sure = -1;
    for (let index = 0; index < grown.length; index += 1) doubtful[grown[index] ?? 0] = 1;
    for (let index = 0; index < tied && sure < 0; index += 1) {
      const group = ties[index] ?? 0;
      if (doubtful[group] === 0) sure = group;
    }
    if (sure >= 0) leaveOutBehind(sure);
    for (let index = 0; index < grown.length; index += 1) doubtful[grown[index] ?? 0] = 0;
    return sure >= 0;
  };

  /** Adds up the ties and finds the one with the lowest instance. */
  const measure = (): void => {
    total = 0;
    lowest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < tied; index += 1) {
      const group = ties[index] ?? 0;
      total += width[group] ?? 0;
      const instance = instanceOf[head[group] ?? 0] ?? 0;
      if (instance >= least) continue;
      least = instance;
      lowest = group;
    }
  };

  sweepFull();
  look();
  measure();
  return {
    width: () => total,
    classAt: (rank) => {
      let left = rank;
      for (let index = 0; index < tied; index += 1) {
        const group = ties[index] ?? 0;
        left -= width[group] ?? 0;
        if (left < 0) return group;
      }
      return -1;
    },
    before: (group) => {
      let sum = 0;
      for (let index = 0; index < tied && ties[index] !== group; index += 1)
        sum += width[ties[index] ?? 0] ?? 0;
      return sum;
    },
    lowest: () => lowest,
    used: (group, grown) => {
      if ((head[group] ?? -1) < 0) sweepFull();
      leaveOutRelated(group);
      if (grown.length > 0 && tied > 0 && !leaveOutGrown(grown)) tied = 0;
      if (tied === 0) look();
      // A task can make its instance better (binpack): then its class may lead alone now.
      else if (keys.drift < 0 && (head[group] ?? -1) >= 0 && compare(group, ties[0] ?? 0) <= 0)
        look();
      measure();
    },
  };
};
