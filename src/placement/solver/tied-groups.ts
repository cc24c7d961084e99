/** For each class a list of tied cells, kept in order. */
export interface TiedGroups {
  /** Class → tied instances in its cells. */
  readonly width: Int32Array;
  /** The first cell, or -1. */
  first(group: number): number;
  /** Adds a cell behind all others. */
  append(group: number, cell: number): void;
  /** Adds a cell where it belongs. */
  insert(group: number, cell: number): void;
  /** Takes a cell out; nothing happens when it is not there. */
  remove(group: number, cell: number): void;
  /** The cell in which the tied instance at that rank stands. */
  at(group: number, rank: number): number;
  /** How many tied instances stand before the cell. */
  before(group: number, cell: number): number;
}

/**
 * Empty groups, one for each class; `cellWidth` gives the tied instances of a cell, `before` the order. A cell that leaves
 * keeps its place in the list with no width until those before it have left too.
 */
export const createTiedGroups = (
  classStart: Int32Array,
  cellWidth: Int32Array,
  before: (one: number, other: number) => boolean,
): TiedGroups => {
  const classes = classStart.length - 1;
  const cells = new Int32Array(classStart[classes] ?? 0);
  const from = Int32Array.from(classStart.subarray(0, classes));
  const to = Int32Array.from(from);
  const width = new Int32Array(classes);
  // The width of a cell when it came in, because its own changes before it leaves; 0 when it is not in the list.
  const counted = new Int32Array(cells.length);

  const count = (group: number, cell: number): void => {
    const own = cellWidth[cell] ?? 0;
    counted[cell] = own;
    width[group] = (width[group] ?? 0) + own;
  };
  const skipGone = (group: number): void => {
    const end = to[group] ?? 0;
    let begin = from[group] ?? 0;
    while (begin < end && counted[cells[begin] ?? 0] === 0) begin += 1;
    from[group] = begin;
  };
  return {
    width,
    first: (group) => {
      const begin = from[group] ?? 0;
      return begin < (to[group] ?? 0) ? (cells[begin] ?? -1) : -1;
    },
    append: (group, cell) => {
      if (from[group] === to[group]) {
        from[group] = classStart[group] ?? 0;
        to[group] = from[group] ?? 0;
      }
      const end = to[group] ?? 0;
      cells[end] = cell;
      to[group] = end + 1;
      count(group, cell);
    },
    insert: (group, cell) => {
      const base = classStart[group] ?? 0;
      const rest = cells
        .subarray(from[group] ?? 0, to[group] ?? 0)
        .filter((other) => counted[other] !== 0);
      const found = rest.findIndex((other) => before(cell, other));
      const place = found < 0 ? rest.length : found;
      cells.set(rest.subarray(0, place), base);
      cells[base + place] = cell;
      cells.set(rest.subarray(place), base + place + 1);
      from[group] = base;
      to[group] = base + rest.length + 1;
      count(group, cell);
    },
    remove: (group, cell) => {
      width[group] = (width[group] ?? 0) - (counted[cell] ?? 0);
      counted[cell] = 0;
      skipGone(group);
    },
    at: (group, rank) => {
      const end = to[group] ?? 0;
      let left = rank;
      for (let place = from[group] ?? 0; place < end; place += 1) {
        const cell = cells[place] ?? 0;
        left -= counted[cell] ?? 0;
        if (left < 0) return cell;
      }
      return -1;
    },
    before: (group, cell) => {
      const end = to[group] ?? 0;
      let sum = 0;
      for (let place = from[group] ?? 0; place < end && cells[place] !== cell; place += 1)
        sum += counted[cells[place] ?? 0] ?? 0;
      return sum;
    },
  };
};
