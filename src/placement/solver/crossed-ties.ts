import { clearBit, emptySet, hasBit, lowestBit, setBit } from './bits.ts';
import type { BlockTies } from './block-ties.ts';
import { dropWords, type PlaceMasks, roomForStretches, takeOutMasks } from './place-masks.ts';
import type { TieLevel } from './tie-level.ts';
import type { Measured, TiedPlaces } from './tied-places.ts';

/** The places that are equally good for the next task. */
interface CrossedTies {
  /** How many instances stand there; 0 when none can take the task. */
  width(): number;
  /** The tied place whose instance has the lowest number. */
  lowest(): number;
  /** The place of the tied instance at that rank, from 0 on. */
  at(rank: number): number;
  /** The rank that `at` was asked for, counted within the place it gave. */
  rankWithin(): number;
  /** Puts things right after the place took a task; `full` when it can take no more. */
  used(place: number, full: boolean): void;
  /** Counts tasks at a place that change nothing in what is tied. */
  repeat(place: number, tasks: number): void;
}

/** So many used places are remembered. */
const GATHERED = 256;

/** The blocks of places: place → item, word → block, and block → its first word, one entry more than blocks. */
interface Standing {
  readonly order: Int32Array;
  readonly ofWord: Int32Array;
  readonly starts: Int32Array;
}

/**
 * Keeps the set of tied places as bits. Keys only grow while tasks are placed, so each task takes out of it all that share
 * a value with its place, and the rest stays tied. When nothing is left, the set is drawn anew: the tied blocks give
 * their places, and each level behind narrows them. A place whose own key falls (binpack) leads alone until it is full
 * or another level holds it back.
 */
export const createCrossedTies = (
  { order, ofWord, starts }: Standing,
  blocks: BlockTies,
  levels: readonly TieLevel[],
  masks: PlaceMasks,
  places: TiedPlaces,
): CrossedTies => {
  const last = levels.length;
  const alive = new Int32Array(ofWord.length);
  order.forEach((item, place) => {
    if (item >= 0) setBit(alive, place);
  });
  const sets = Array.from({ length: last + 1 }, () => emptySet(order.length));
  const drawn = sets[0] ?? emptySet(order.length);
  const tied = sets[last] ?? drawn;
  const stretches = roomForStretches(last);
  const moving = levels.findIndex(({ step }) => step !== 0);
  // A task makes a block worse, and with it all of its places.
  const falling = blocks.levels === 0 && (levels[moving]?.step ?? 0) < 0 ? moving : -1;
  // Blocks that no level ties never fall behind.
  const standing = blocks.levels === 0 ? undefined : blocks.tied;
  const ties: Measured = { width: 0, lowest: -1, rank: 0 };
  // The places used since the oldest set was drawn, and for each set how many of these it knows of.
  const history = new Int32Array(GATHERED);
  const known = new Int32Array(last + 1);
  const gathered = roomForStretches(GATHERED * last);
  let used = 0;
  let leader = -1;

  /** Lists the places of the tied blocks. */
  const expand = (): void => {
    const { bits, live } = drawn;
    const from = blocks.tied;
    bits.fill(0);
    let words = 0;
    for (let index = 0; index < from.words; index += 1) {
      const base = (from.live[index] ?? 0) << 5;
      for (let rest = from.bits[base >>> 5] ?? 0; rest !== 0; rest &= rest - 1) {
        const block = base + lowestBit(rest);
        const end = starts[block + 1] ?? 0;
        for (let word = starts[block] ?? 0; word < end; word += 1) {
          const own = alive[word] ?? 0;
          if (own === 0) continue;
          bits[word] = own;
          live[words] = word;
          words += 1;
        }
      }
    }
    drawn.words = words;
  };
  const forget = (): void => {
    used = 0;
    known.fill(0);
  };
  /** Puts the set of that depth right after the tasks that it does not know of; false when nothing is left in it. */
  const catchUp = (depth: number): boolean => {
    const set = sets[depth] ?? drawn;
    let count = 0;
    for (let index = known[depth] ?? 0; index < used; index += 1) {
      const place = history[index] ?? 0;
      for (let level = 0; level < depth; level += 1) {
        const mask = levels[level]?.maskAt(place) ?? 0;
        if (mask === 0) levels[level]?.takeOut(set, place);
        else {
          gathered[count] = mask;
          count += 1;
        }
      }
      if (!hasBit(alive, place)) clearBit(set.bits, place);
    }
    known[depth] = used;
    if (standing !== undefined) dropWords(set, standing, ofWord);
    takeOutMasks(set, masks, gathered, count);
    return set.words > 0;
  };
  /** Draws the sets anew below the deepest that is not empty, from that depth up. */
  const draw = (from: number): void => {
    ties.width = 0;
    let depth = from;
    if (blocks.tied.words === 0) {
      if (!blocks.draw()) return;
      depth = 0;
    } else while (depth > 0 && !catchUp(depth)) depth -= 1;
    if (depth <= 0) {
      depth = 0;
      forget();
      expand();
    }
    for (let level = depth; level < last; level += 1) {
      levels[level]?.narrow(sets[level] ?? drawn, sets[level + 1] ?? tied);
      known[level + 1] = used;
    }
    places.measure(tied, undefined, masks, stretches, 0, ties);
  };
  /** Counts a task at the place, and takes out all that fell behind with it, but for the masks of which it lists. */
  const take = (place: number): number => {
    let count = 0;
    for (let index = 0; index < last; index += 1) {
      const level = levels[index];
      if (level === undefined) continue;
      level.take(place, 1);
      const mask = level.maskAt(place);
      if (mask === 0) level.takeOut(tied, place);
      else {
        stretches[count] = mask;
        count += 1;
      }
    }
    return count;
  };
  const remember = (place: number): void => {
    if (used === GATHERED) {
      for (let depth = 1; depth < last; depth += 1) catchUp(depth);
      forget();
    }
    history[used] = place;
    used += 1;
  };
  const leads = (place: number): boolean => {
    if (falling < 0) return false;
    for (let level = 0; level < falling; level += 1)
      if (levels[level]?.isLowest(place) === false) return false;
    return true;
  };

  draw(0);
  return {
    width: () => ties.width,
    lowest: () => (leader >= 0 ? leader : ties.lowest),
    at: (rank) => (leader >= 0 ? leader : places.at(tied, rank, ties)),
    rankWithin: () => ties.rank,
    used: (place, full) => {
      const count = take(place);
      blocks.used(ofWord[place >>> 5] ?? 0, full);
      if (full) {
        clearBit(alive, place);
        clearBit(tied.bits, place);
        for (let level = 0; level < last; level += 1) levels[level]?.gone(place);
      }
      const led = leader >= 0;
      if (!led) remember(place);
      leader = !full && leads(place) ? place : -1;
      if (leader >= 0) ties.width = 1;
      else if (led) draw(falling);
      else {
        places.measure(tied, standing, masks, stretches, count, ties);
        if (tied.words === 0) draw(last - 1);
      }
    },
    repeat: (place, tasks) => {
      for (let level = 0; level < last; level += 1)
        if (levels[level]?.step !== 0) levels[level]?.take(place, tasks);
    },
  };
};
