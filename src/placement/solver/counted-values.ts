/** Values in the order of their counts, kept so while counts grow one by one. */
interface CountedValues {
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
  // Count → where its run ends, for counts that some value has.
  const ends = new Map<number, number>();
  sorted.forEach((value, place) => {
    places[value] = place;
    ends.set(counts[value] ?? 0, place + 1);
  });
  const put = (value: number, place: number): void => {
    sorted[place] = value;
    places[value] = place;
  };
  return {
    counts,
    sorted,
    runEnd: (from) => ends.get(counts[sorted[from] ?? 0] ?? 0) ?? values,
    grow: (value) => {
      const count = counts[value] ?? 0;
      const last = (ends.get(count) ?? 1) - 1;
      const place = places[value] ?? 0;
      const other = sorted[last] ?? 0;
      if (other !== value) {
        put(other, place);
        put(value, last);
      }
      counts[value] = count + 1;
      ends.set(count, last);
      const next = last + 1 < values ? sorted[last + 1] : undefined;
      if (next === undefined || counts[next] !== count + 1) ends.set(count + 1, last + 1);
    },
  };
};
