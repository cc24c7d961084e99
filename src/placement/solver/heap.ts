/** Binary heaps that lie side by side in one array, each in its own stretch from `base` on. */
export interface Heaps {
  /** Adds an item to the heap of `size` items at `base`. */
  push(base: number, size: number, item: number): void;
  /** Takes out all items that are as good as the first, and appends them to `out` from `at` on; returns how many. */
  popEqual(base: number, size: number, out: Int32Array, at: number): number;
  /** Puts an item right whose keys grew since it was added. */
  grown(base: number, size: number, item: number): void;
}

/** In what order items come out: by keys, and among equal keys by rank. Both must be settled when an item is added. */
export interface HeapOrder {
  compare(one: number, other: number): number;
  /** A number of its own for each item. */
  rank(item: number): number;
  /** The item that has the rank. */
  ranked(rank: number): number;
}

/** So many equal items are taken one by one; after that it is worth looking through the whole heap for more. */
const ONE_BY_ONE = 8;

/** Heaps in `items`, which has a place for each. `places` gets each item's place in its heap. */
export const createHeaps = (
  items: Int32Array,
  places: Int32Array,
  { compare, rank, ranked }: HeapOrder,
): Heaps => {
  const at = (place: number): number => items[place] ?? 0;
  const before = (one: number, other: number): boolean => {
    const gap = compare(one, other);
    return gap === 0 ? rank(one) < rank(other) : gap < 0;
  };
  const put = (base: number, place: number, item: number): void => {
    items[base + place] = item;
    places[item] = place;
  };
  const down = (base: number, size: number, from: number, item: number): void => {
    let place = from;
    for (let child = 2 * place + 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && before(at(base + child + 1), at(base + child))) child += 1;
      const below = at(base + child);
      if (!before(below, item)) break;
      put(base, place, below);
      place = child;
    }
    put(base, place, item);
  };
  /** Takes out all that equal the item in one pass, and makes a heap of the rest anew. */
  const sweep = (
    base: number,
    size: number,
    item: number,
    out: Int32Array,
    from: number,
  ): number => {
    let rest = 0;
    let found = 0;
    for (let place = 0; place < size; place += 1) {
      const other = at(base + place);
      if (compare(other, item) === 0) {
        out[from + found] = rank(other);
        found += 1;
      } else {
        put(base, rest, other);
        rest += 1;
      }
    }
    for (let place = (rest >> 1) - 1; place >= 0; place -= 1)
      down(base, rest, place, at(base + place));
    const equal = out.subarray(from, from + found);
    equal.sort();
    for (let index = 0; index < found; index += 1) equal[index] = ranked(equal[index] ?? 0);
    return found;
  };
  return {
    push: (base, size, item) => {
      let place = size;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        const above = at(base + parent);
        if (!before(item, above)) break;
        put(base, place, above);
        place = parent;
      }
      put(base, place, item);
    },
    popEqual: (base, size, out, start) => {
      let left = size;
      let found = 0;
      let last = -1;
      while (left > 0 && (last < 0 || compare(at(base), last) === 0)) {
        if (found === ONE_BY_ONE) return found + sweep(base, left, last, out, start + found);
        last = at(base);
        left -= 1;
        if (left > 0) down(base, left, 0, at(base + left));
        out[start + found] = last;
        found += 1;
      }
      return found;
    },
    grown: (base, size, item) => down(base, size, places[item] ?? 0, item),
  };
};
