/** Numbers from 0 up to but not including 1, the same ones for the same seed (mulberry32). */
export type Random = () => number;

export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A whole number from 0 up to but not including `count`. */
export const below = (random: Random, count: number): number => Math.floor(random() * count);

/** One of a list that has at least one item; throws on an empty one. */
export const oneOf = <T>(random: Random, items: readonly T[]): T => {
  const [first] = items;
  if (first === undefined) throw new Error('There is nothing to choose from.');
  return items[below(random, items.length)] ?? first;
};
