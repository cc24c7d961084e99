import { wordsFor } from './bits.ts';
import { type Blocks, blocksOf, type ItemLevel } from './blocks.ts';
import { listedLevels } from './listed-level.ts';
import { maskedLevels } from './masked-level.ts';
import { ownTieLevels } from './own-tie-level.ts';
import type { PlaceMasks } from './place-masks.ts';
import type { Level } from './problem.ts';
import { rowLevels } from './row-level.ts';
import type { TieLevel } from './tie-level.ts';

/** Fresh levels for each run, with the masks that they share. */
interface Levels {
  readonly masks: PlaceMasks;
  readonly fresh: readonly (() => TieLevel)[];
}

/** A chain over blocks and over the places in them. */
export interface PlaceLevels {
  readonly blocks: Blocks;
  /** The first levels of the chain, over blocks. */
  readonly above: Levels;
  /** The rest, over places. */
  readonly below: Levels;
}

/** A level of the chain, and the code that each item has there; none for levels of single instances. */
export interface ItemCodes {
  readonly level: Level;
  readonly codes: Int32Array;
}

/** Values that so many places or more share on average get masks, and so few values in any case. */
const SHARED_BY = 32;
const FEW_VALUES = 32;
/** A round of the first level lasts so long that sets are seldom narrowed, and rows are not worth their upkeep. */
const LONG_ROUND = 64;
/** A level of single instances gets rows when it begins with so few keys, or when so many places share one on average. */
const FEW_KEYS = 64;
const SHARED_KEY = 8;

interface Occurring {
  /** Place → number of its value, or -1; the values that occur are numbered anew without gaps. */
  readonly codes: Int32Array;
  /** Number → the key at the start. */
  readonly before: Int32Array;
}

const occurring = (codes: Int32Array, before: Int32Array): Occurring => {
  const numbers = new Int32Array(before.length).fill(-1);
  const counts: number[] = [];
  const own = codes.map((code) => {
    const known = code < 0 ? -1 : (numbers[code] ?? -1);
    if (code < 0 || known >= 0) return known;
    numbers[code] = counts.length;
    counts.push(before[code] ?? 0);
    return counts.length - 1;
  });
  return { codes: own, before: Int32Array.from(counts) };
};

const emptyMasks = (masks: number, places: number): PlaceMasks => {
  const words = wordsFor(places);
  return { bits: new Int32Array((1 + masks) * words), words };
};

/** The levels of values, each with masks if `masked` says so, else made by `others`. */
const levelsOver = (
  places: number,
  columns: readonly (Occurring | (() => TieLevel))[],
  masked: (level: Occurring) => boolean,
  others: (level: Occurring) => () => TieLevel,
): Levels => {
  const needed = columns.map((column) =>
    'codes' in column && masked(column) ? column.before.length : 0,
  );
  const masks = emptyMasks(
    needed.reduce((sum, own) => sum + own, 0),
    places,
  );
  let first = 1;
  const fresh = columns.map((column, index) => {
    if (!('codes' in column)) return column;
    const own = needed[index] ?? 0;
    if (own === 0) return others(column);
    const made = maskedLevels(column.codes, column.before, masks, first);
    first += own;
    return made;
  });
  return { masks, fresh };
};

const listed = ({ codes, before }: Occurring): (() => TieLevel) => listedLevels(codes, before);
const inRows = ({ codes, before }: Occurring): (() => TieLevel) =>
  rowLevels(codes, Float64Array.from(before), 1, false);

/** How many tasks at least it takes until all keys of a level have grown. */
const roundOf = (first: ItemCodes | undefined): number =>
  first?.level.kind === 'value' ? first.level.counts.length : Number.POSITIVE_INFINITY;

/**
 * The level of keys of each instance, over places that `order` gives an instance each, or -1. Where tasks are spread
 * `even` over instances by a level before, keys that fall stay few as well.
 */
const ownLevels = (
  start: Float64Array,
  step: number,
  order: Int32Array,
  even: boolean,
): (() => TieLevel) => {
  let most = Number.NEGATIVE_INFINITY;
  for (const instance of order) if (instance >= 0) most = Math.max(most, start[instance] ?? 0);
  const keys = Float64Array.from(order, (instance) =>
    instance < 0 ? most : (start[instance] ?? 0),
  );
  const distinct = new Set(keys).size;
  const many = distinct > FEW_KEYS && distinct * SHARED_KEY >= keys.length;
  if (many || (step < 0 && !even)) return ownTieLevels(keys, step);
  const codes = order.map((instance, place) => (instance < 0 ? -1 : place));
  return rowLevels(codes, keys, step, true);
};

/**
 * The levels of a chain over `items`, which stand for instances or cells. Only the first `grouping` of them may make
 * blocks; within blocks the items of 32 places in a row are sorted when `sorted` is asked for.
 */
export const placeLevels = (
  items: Int32Array,
  chain: readonly ItemCodes[],
  grouping: number,
  sorted: boolean,
): PlaceLevels => {
  const grouped = chain
    .slice(0, grouping)
    .map(
      ({ level, codes }): ItemLevel =>
        level.kind === 'value' ? { codes, values: level.counts.length } : { values: 0 },
    );
  const blocks = blocksOf(items, grouped, sorted);
  const { order } = blocks;
  const above = blocks.codes.map((codes, index) => {
    const level = chain[index]?.level;
    return occurring(codes, level?.kind === 'value' ? level.counts : new Int32Array(0));
  });
  const evenFrom = chain.findIndex(({ level }) => level.kind === 'own' && level.step > 0);
  const below = chain.slice(above.length).map(({ level, codes }, index) =>
    level.kind === 'own'
      ? ownLevels(level.start, level.step, order, evenFrom >= 0 && evenFrom < above.length + index)
      : occurring(
          order.map((item) => (item < 0 ? -1 : (codes[item] ?? 0))),
          level.counts,
        ),
  );
  return {
    blocks,
    above: levelsOver(blocks.starts.length - 1, above, () => true, listed),
    below: levelsOver(
      order.length,
      below,
      ({ before }) => before.length <= FEW_VALUES || before.length * SHARED_BY <= items.length,
      above.length === 0 && roundOf(chain[0]) >= LONG_ROUND ? listed : inRows,
    ),
  };
};
