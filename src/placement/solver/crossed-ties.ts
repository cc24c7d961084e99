import { clearBit, emptySet, hasBit, isEmpty, relist, setBit } from './bits.ts';
import { type PlaceMasks, roomForStretches, takeOutMasks } from './place-masks.ts';
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
}

/** Room for so many places that were used, at first. */
const ROOM = 256;
/** So many stretches of masks are gathered before they are taken out of a set. */
const GATHERED = 64;

/**
 * Keeps for each level the set of places that are tied down to it, one within the other, as bits. Keys only grow while
 * tasks are placed, so a set only shrinks until it is empty, and is then drawn anew from the set above it. A place whose
 * own key falls (binpack) leads alone until it is full or another level holds it back.
 */
export const createCrossedTies = (
  levels: readonly TieLevel[],
  masks: PlaceMasks,
  places: TiedPlaces,
): CrossedTies => {
  const last = levels.length;
  const sets = Array.from({ length: last + 1 }, () => emptySet(places.count));
  const alive = sets[0] ?? emptySet(places.count);
  const tied = sets[last] ?? alive;
  for (let place = 0; place < places.count; place += 1) setBit(alive.bits, place);
  relist(alive);
  // Places used since the oldest set was drawn, with what `take` gave at each level, and for each set how many of these
  // it knows of.
  let history = new Int32Array(ROOM);
  let taken = new Int32Array(ROOM * last);
  let used = 0;
  const known = new Int32Array(last + 1);
  const gathered = roomForStretches(GATHERED + last);
  const moving = levels.findIndex(({ step }) => step !== 0);
  const falling = (levels[moving]?.step ?? 0) < 0 ? moving : -1;
  const ties: Measured = { width: 0, lowest: -1, rank: 0 };
  let leader = -1;

  /** Takes out what was used since, but for the last stretches of masks, which it gathers; returns how many. */
  const gather = (depth: number): number => {
    const set = sets[depth] ?? alive;
    let count = 0;
    for (let index = known[depth] ?? 0; index < used; index += 1) {
      const place = history[index] ?? 0;
      for (let level = 0; level < depth; level += 1) {
        const at = taken[index * last + level] ?? 0;
        if (at === 0) levels[level]?.takeOut(set, place);
        else {
          gathered[count] = at;
          count += 1;
        }
      }
      if (!hasBit(alive.bits, place)) clearBit(set.bits, place);
      if (count < GATHERED) continue;
      takeOutMasks(set, masks, gathered, count);
      count = 0;
    }
    known[depth] = used;
    return count;
  };
  /** Draws the sets below the deepest that is not empty, from that depth up. */
  const draw = (from: number): void => {
    let depth = from;
    for (; depth > 0; depth -= 1) {
      const set = sets[depth] ?? alive;
      takeOutMasks(set, masks, gathered, gather(depth));
      if (set.words > 0) break;
    }
    ties.width = 0;
    if (depth === 0) {
      used = 0;
      known.fill(0);
      if (isEmpty(alive)) return;
    }
    for (let level = depth; level < last; level += 1) {
      levels[level]?.narrow(sets[level] ?? alive, sets[level + 1] ?? tied);
      known[level + 1] = used;
    }
    places.measure(tied, masks, gathered, 0, ties);
  };
  const remember = (place: number): void => {
    if (used === history.length) {
      const wider = new Int32Array(2 * used);
      wider.set(history);
      history = wider;
      const longer = new Int32Array(2 * taken.length);
      longer.set(taken);
      taken = longer;
    }
    history[used] = place;
    for (let level = 0; level < last; level += 1)
      taken[used * last + level] = levels[level]?.take(place) ?? 0;
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
      remember(place);
      if (full) {
        clearBit(alive.bits, place);
        for (let level = 0; level < last; level += 1) levels[level]?.gone(place);
      }
      const led = leader >= 0;
      if (!led) used += 1;
      leader = !full && leads(place) ? place : -1;
      if (leader >= 0) ties.width = 1;
      else if (led) draw(falling);
      else {
        places.measure(tied, masks, gathered, gather(last), ties);
        if (tied.words === 0) draw(last - 1);
      }
    },
  };
};
