/** Chance that can be repeated: the same seed gives the same account. */
export interface Prng {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** A number from `low` to `high`. */
  readonly between: (low: number, high: number) => number;
  /** Lower-case hexadecimal digits. */
  readonly hex: (length: number) => string;
  /** Decimal digits, the first of them not 0. */
  readonly digits: (length: number) => string;
  /** Letters and digits, as AWS ids of service deployments have them. */
  readonly letters: (length: number) => string;
  readonly uuid: () => string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

// Taken out of the global object once: this runs hundreds of thousands of times at the start.
const { imul } = Math;
const STEP = 0x6d2b79f5;

/** The output function of mulberry32. */
const mix = (state: number): number => {
  let mixed = imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

/** A generator from a seed (mulberry32: 32 bits of state, every seed is good). */
export const createPrng = (seed: number): Prng => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + STEP) >>> 0;
    return mix(state);
  };
  const text = (length: number, from: string): string =>
    Array.from({ length }, () => from.charAt(Math.floor(next() * from.length))).join('');
  const hex = (length: number): string => text(length, '0123456789abcdef');
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    hex,
    digits: (length) => text(1, '123456789') + text(length - 1, '0123456789'),
    letters: (length) => text(length, LETTERS),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
};

/** A number from -1 to 1 that looks random and belongs to a seed and a step for ever. */
export const noiseAt = (seed: number, step: number): number =>
  mix((seed ^ imul(step, 0x9e3779b1)) >>> 0) * 2 - 1;
