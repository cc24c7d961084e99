import { createHeaps, type HeapOrder } from './heap.ts';

/** The cells of each class that are not in its tied group. */
export interface WaitingCells {
  has(cell: number): boolean;
  add(group: number, cell: number): void;
  /** Keys of these waiting cells grew; the list may be put in another order. */
  grown(list: Int32Array): void;
  /** Takes out the cells of the class that are lowest, in order, into `out`; returns how many. */
  draw(group: number, out: Int32Array): number;
}

/** For classes of few cells: a look through all of them when a group is drawn, and nothing to do in between. */
export const createWaitingList = (
  classStart: Int32Array,
  { compare, rank, ranked }: HeapOrder,
): WaitingCells => {
  const waiting = new Uint8Array(classStart[classStart.length - 1] ?? 0);
  return {
    has: (cell) => waiting[cell] === 1,
    add: (_, cell) => {
      waiting[cell] = 1;
    },
    grown: () => {},
    draw: (group, out) => {
      const end = classStart[group + 1] ?? 0;
      let found = 0;
      let best = -1;
      for (let cell = classStart[group] ?? 0; cell < end; cell += 1) {
        if (waiting[cell] === 0) continue;
        const gap = best < 0 ? -1 : compare(cell, best);
        if (gap > 0) continue;
        if (gap < 0) found = 0;
        best = cell;
        out[found] = cell;
        found += 1;
      }
      const lowest = out.subarray(0, found);
      for (let index = 0; index < found; index += 1) {
        const cell = lowest[index] ?? 0;
        waiting[cell] = 0;
        lowest[index] = rank(cell);
      }
      lowest.sort();
      for (let index = 0; index < found; index += 1) lowest[index] = ranked(lowest[index] ?? 0);
      return found;
    },
  };
};

/** For classes of many cells: a heap each. */
export const createWaitingHeaps = (
  classStart: Int32Array,
  classOf: Int32Array,
  order: HeapOrder,
): WaitingCells => {
  const count = classOf.length;
  const places = new Int32Array(count);
  const waiting = new Uint8Array(count);
  const size = new Int32Array(classStart.length - 1);
  const heaps = createHeaps(new Int32Array(count), places, order);
  return {
    has: (cell) => waiting[cell] === 1,
    add: (group, cell) => {
      const held = size[group] ?? 0;
      heaps.push(classStart[group] ?? 0, held, cell);
      size[group] = held + 1;
      waiting[cell] = 1;
    },
    grown: (list) => {
      // From the bottom up, because several keys of one heap may have grown at once.
      if (list.length > 1) list.sort((one, other) => (places[other] ?? 0) - (places[one] ?? 0));
      for (let index = 0; index < list.length; index += 1) {
        const cell = list[index] ?? 0;
        const group = classOf[cell] ?? 0;
        heaps.grown(classStart[group] ?? 0, size[group] ?? 0, cell);
      }
    },
    draw: (group, out) => {
      const held = size[group] ?? 0;
      const found = heaps.popEqual(classStart[group] ?? 0, held, out, 0);
      for (let index = 0; index < found; index += 1) waiting[out[index] ?? 0] = 0;
      size[group] = held - found;
      return found;
    },
  };
};
