import type { Cells } from './cells.ts';
import { createHeaps } from './heap.ts';
import type { Keys } from './keys.ts';

/** For each cell, the instances whose own keys are lowest, as one tied group in the order of ids. */
export interface InstanceQueues {
  /** Cell → the tied instance with the lowest id, or -1 when the cell is full. */
  readonly head: Int32Array;
  /** Cell → how many are tied. */
  readonly width: Int32Array;
  /** The tied instance at that rank, from 0. */
  at(cell: number, rank: number): number;
  /** Puts things right after the instance took a task and its keys changed; `full` when it can take no more. */
  used(cell: number, rank: number, full: boolean): void;
}

/**
 * The rest of a cell waits in a heap, out of which each group is drawn. An instance whose keys fell with the task it
 * took (binpack) is better than its group and leads alone until it is full.
 */
export const createInstanceQueues = (cells: Cells, keys: Keys): InstanceQueues => {
  const { cellStart, instances } = cells;
  const count = cellStart.length - 1;
  const { compareOwn, drift } = keys;
  const plain = keys.own.every((column) => column.length === 0);
  const waiting = new Int32Array(plain ? 0 : instances.length);
  const places = new Int32Array(plain ? 0 : cells.cellOf.length);
  const itself = (instance: number): number => instance;
  const heaps = createHeaps(waiting, places, { compare: compareOwn, rank: itself, ranked: itself });
  const heapSize = new Int32Array(count);
  const group = plain ? Int32Array.from(instances) : new Int32Array(instances.length);
  const from = Int32Array.from(cellStart);
  const to = Int32Array.from(cellStart);
  const leader = new Int32Array(count).fill(-1);
  const head = new Int32Array(count);
  const width = new Int32Array(count);

  const draw = (cell: number): void => {
    const base = cellStart[cell] ?? 0;
    const size = heapSize[cell] ?? 0;
    const drawn = heaps.popEqual(base, size, group, base);
    heapSize[cell] = size - drawn;
    from[cell] = base;
    to[cell] = base + drawn;
  };
  const settle = (cell: number): void => {
    const alone = leader[cell] ?? -1;
    if (alone >= 0) {
      head[cell] = alone;
      width[cell] = 1;
      return;
    }
    if (from[cell] === to[cell] && (heapSize[cell] ?? 0) > 0) draw(cell);
    const begin = from[cell] ?? 0;
    const tied = (to[cell] ?? 0) - begin;
    head[cell] = tied > 0 ? (group[begin] ?? -1) : -1;
    width[cell] = tied;
  };
  const leave = (cell: number, rank: number): void => {
    const begin = from[cell] ?? 0;
    if (rank > 0) group.copyWithin(begin + 1, begin, begin + rank);
    from[cell] = begin + 1;
  };

  for (let cell = 0; cell < count; cell += 1) {
    const begin = cellStart[cell] ?? 0;
    const end = cellStart[cell + 1] ?? 0;
    if (plain) to[cell] = end;
    else
      for (let place = begin; place < end; place += 1)
        heaps.push(begin, place - begin, instances[place] ?? 0);
    heapSize[cell] = plain ? 0 : end - begin;
    settle(cell);
  }

  return {
    head,
    width,
    at: (cell, rank) => {
      const alone = leader[cell] ?? -1;
      return alone >= 0 ? alone : (group[(from[cell] ?? 0) + rank] ?? -1);
    },
    used: (cell, rank, full) => {
      if ((leader[cell] ?? -1) >= 0) {
        if (full) leader[cell] = -1;
      } else if (full || drift !== 0) {
        const instance = group[(from[cell] ?? 0) + rank] ?? 0;
        leave(cell, rank);
        if (!full && drift < 0) leader[cell] = instance;
        if (!full && drift > 0) {
          const size = heapSize[cell] ?? 0;
          heaps.push(cellStart[cell] ?? 0, size, instance);
          heapSize[cell] = size + 1;
        }
      }
      settle(cell);
    },
  };
};
