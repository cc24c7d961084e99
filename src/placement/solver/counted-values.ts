/** Values in the order of their counts, kept so while counts grow one by one. */
export interface CountedValues {
  readonly counts: Int32Array;
  /** Values, lowest count first. */
  readonly sorted: Int32Array;
  /** Where the values with the count of the one at `from` end. */
  runEnd(from: number): number;
  /** Adds one to the count of a value. O(1). */
  grow(value: number): void;
}

export const createCountedValues = (before: Int32Array): CountedValues => {
  const counts = Int32Array.from(before);
  const values = counts.length;
  const sorted = Int32Array.from(counts.keys()).sort(
    (one, other) => (counts[one] ?? 0) - (counts[other] ?? 0),
  );
  const places = new Int32Array(values);
  // Values of one count make a run. Value → its run, run → where it ends, and the numbers that no run has now.
  const runOf = new Int32Array(values);
  const ends = new Int32Array(values);
  const free = new Int32Array(values);
  let runs = 0;
  for (let place = 0; place < values; place += 1) {
    const value = sorted[place] ?? 0;
    if (place > 0 && counts[value] !== counts[sorted[place - 1] ?? 0]) runs += 1;
    places[value] = place;
    runOf[value] = runs;
    ends[runs] = place + 1;
  }
  let freed = 0;
  for (let run = values - 1; run > runs; run -= 1) {
    free[freed] = run;
    freed += 1;
  }
  return {
    counts,
    sorted,
    runEnd: (from) => ends[runOf[sorted[from] ?? 0] ?? 0] ?? values,
    grow: (value) => {
      const count = (counts[value] ?? 0) + 1;
      const run = runOf[value] ?? 0;
      const last = (ends[run] ?? 1) - 1;
      const place = places[value] ?? 0;
      const other = sorted[last] ?? 0;
      sorted[place] = other;
      places[other] = place;
      sorted[last] = value;
      places[value] = last;
      counts[value] = count;
      const joins = last + 1 < values && counts[sorted[last + 1] ?? 0] === count;
      const empties = last === 0 || runOf[sorted[last - 1] ?? 0] !== run;
      if (joins) {
        runOf[value] = runOf[sorted[last + 1] ?? 0] ?? 0;
        if (empties) {
          free[freed] = run;
          freed += 1;
        } else ends[run] = last;
      } else if (!empties) {
        freed -= 1;
        const made = free[freed] ?? 0;
        runOf[value] = made;
        ends[made] = last + 1;
        ends[run] = last;
      }
    },
  };
};
