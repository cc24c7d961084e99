import { clearBit, emptySet, type PlaceSet, relist, setBit } from './bits.ts';
import { type PlaceMasks, roomForStretches, takeOutMasks } from './place-masks.ts';
import type { TieLevel } from './tie-level.ts';

/** The blocks that are tied by the first levels of the chain. */
export interface BlockTies {
  /** By how many levels blocks are tied. */
  readonly levels: number;
  /** Its `words` is 0 when no block is left over from the last draw. */
  readonly tied: PlaceSet;
  /** Finds the tied blocks anew; false when no block can take a task. */
  draw(): boolean;
  /** Puts things right after a task went to the block; `lost` when one of its places can take no more. */
  used(block: number, lost: boolean): void;
}

/** Ties of blocks that hold so many places each, by levels over blocks with the masks that these share. */
export const createBlockTies = (
  sizes: Int32Array,
  levels: readonly TieLevel[],
  masks: PlaceMasks,
): BlockTies => {
  const left = Int32Array.from(sizes);
  const last = levels.length;
  const sets = Array.from({ length: last + 1 }, () => emptySet(sizes.length));
  const alive = sets[0] ?? emptySet(sizes.length);
  // Without levels all blocks stay tied.
  const tied = last === 0 ? alive : (sets[last] ?? alive);
  for (let block = 0; block < sizes.length; block += 1)
    if (left[block] !== 0) setBit(alive.bits, block);
  relist(alive);
  const stretches = roomForStretches(last);
  return {
    levels: last,
    tied,
    draw: () => {
      for (let level = 0; level < last; level += 1)
        levels[level]?.narrow(sets[level] ?? alive, sets[level + 1] ?? tied);
      return tied.words > 0;
    },
    used: (block, lost) => {
      for (let level = 0; level < last; level += 1) {
        levels[level]?.take(block, 1);
        stretches[level] = levels[level]?.maskAt(block) ?? 0;
      }
      takeOutMasks(tied, masks, stretches, last);
      if (!lost) return;
      const rest = (left[block] ?? 0) - 1;
      left[block] = rest;
      if (rest > 0) return;
      clearBit(alive.bits, block);
      relist(alive);
      for (let level = 0; level < last; level += 1) levels[level]?.gone(block);
    },
  };
};
