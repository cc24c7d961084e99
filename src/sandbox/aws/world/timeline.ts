/** What happens in the account, in the order of simulated time. Nothing runs by itself: `runUntil` moves it. */
export interface Timeline {
  /** Simulated milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs something once after simulated milliseconds; the answer cancels it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Runs all that falls due until a moment, one after the other, and stands there then. */
  readonly runUntil: (moment: number) => void;
}

interface Entry {
  readonly at: number;
  readonly order: number;
  run: (() => void) | undefined;
}

const earlier = (one: Entry, other: Entry): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

const push = (heap: Entry[], entry: Entry): void => {
  let place = heap.length;
  heap.push(entry);
  while (place > 0) {
    const parentPlace = (place - 1) >> 1;
    const parent = heap[parentPlace];
    if (parent === undefined || !earlier(entry, parent)) break;
    heap[place] = parent;
    place = parentPlace;
  }
  heap[place] = entry;
};

const pop = (heap: Entry[]): void => {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    const left = heap[2 * place + 1];
    const right = heap[2 * place + 2];
    if (left === undefined) break;
    const [child, childPlace]: [Entry, number] =
      right !== undefined && earlier(right, left) ? [right, 2 * place + 2] : [left, 2 * place + 1];
    if (!earlier(child, last)) break;
    heap[place] = child;
    place = childPlace;
  }
  heap[place] = last;
};

/** A time line that starts at a moment; what is due at the same time runs in the order of asking. */
export const createTimeline = (start: number): Timeline => {
  const heap: Entry[] = [];
  let now = start;
  let orders = 0;
  return {
    now: () => now,
    after: (milliseconds, run) => {
      orders += 1;
      const entry: Entry = { at: now + Math.max(0, milliseconds), order: orders, run };
      push(heap, entry);
      return () => {
        entry.run = undefined;
      };
    },
    runUntil: (moment) => {
      for (;;) {
        const entry = heap[0];
        if (entry === undefined || entry.at > moment) break;
        pop(heap);
        now = Math.max(now, entry.at);
        entry.run?.();
      }
      now = Math.max(now, moment);
    },
  };
};
