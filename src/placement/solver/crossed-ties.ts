import {
  bitAt,
  bitsIn,
  clearBit,
  emptySet,
  hasBit,
  isEmpty,
  lowestBit,
  relist,
  setBit,
} from './bits.ts';
import type { TieLevel } from './tie-level.ts';

/** The places that are equally good for the next task. */
interface CrossedTies {
  /** How many; 0 when none can take it. */
  width(): number;
  /** The tied place whose instance has the lowest number. */
  lowest(): number;
  /** The tied place at that rank, from 0 on. */
  at(rank: number): number;
  /** Puts things right after the place took a task; `full` when it can take no more. */
  used(place: number, full: boolean): void;
}

/**
 * Keeps for each level the set of places that are tied down to it, one within the other, as bits. Keys only grow while
 * tasks are placed, so a set only shrinks until it is empty, and is then drawn anew from the set above it. A place whose
 * own key falls (binpack) leads alone until it is full or another level holds it back. `order` tells the instance of each
 * place; in every 32 places from 0 on the lowest instance must come first when `lowest` is to be asked.
 */
export const createCrossedTies = (levels: readonly TieLevel[], order: Int32Array): CrossedTies => {
  const places = order.length;
  const last = levels.length;
  const sets = Array.from({ length: last + 1 }, () => emptySet(places));
  const alive = sets[0] ?? emptySet(places);
  const tied = sets[last] ?? alive;
  for (let place = 0; place < places; place += 1) setBit(alive.bits, place);
  relist(alive);
  // Places used since the oldest set was drawn, and for each set how many of these it knows of.
  const history: number[] = [];
  const known = new Int32Array(last + 1);
  const moving = levels.findIndex(({ step }) => step !== 0);
  const falling = (levels[moving]?.step ?? 0) < 0 ? moving : -1;
  let leader = -1;
  let total = 0;
  let first = -1;

  const measure = (): void => {
    const { bits, live } = tied;
    let kept = 0;
    let least = Number.POSITIVE_INFINITY;
    total = 0;
    for (let index = 0; index < tied.words; index += 1) {
      const word = live[index] ?? 0;
      const own = bits[word] ?? 0;
      if (own === 0) continue;
      live[kept] = word;
      kept += 1;
      total += bitsIn(own);
      const place = (word << 5) + lowestBit(own);
      const instance = order[place] ?? 0;
      if (instance >= least) continue;
      least = instance;
      first = place;
    }
    tied.words = kept;
  };
  const catchUp = (depth: number): void => {
    const set = sets[depth] ?? alive;
    for (let index = known[depth] ?? 0; index < history.length; index += 1) {
      const place = history[index] ?? 0;
      for (let level = 0; level < depth; level += 1) levels[level]?.takeOut(set, place);
      if (!hasBit(alive.bits, place)) clearBit(set.bits, place);
    }
    known[depth] = history.length;
  };
  /** Draws the sets below the deepest that is not empty, from that depth up. */
  const draw = (from: number): void => {
    let depth = from;
    for (; depth > 0; depth -= 1) {
      catchUp(depth);
      if (!isEmpty(sets[depth] ?? alive)) break;
    }
    total = 0;
    if (depth === 0) {
      history.length = 0;
      known.fill(0);
      if (isEmpty(alive)) return;
    }
    for (let level = depth; level < last; level += 1) {
      levels[level]?.narrow(sets[level] ?? alive, sets[level + 1] ?? tied);
      known[level + 1] = history.length;
    }
    measure();
  };
  const leads = (place: number): boolean => {
    if (falling < 0) return false;
    for (let level = 0; level < falling; level += 1)
      if (levels[level]?.isLowest(place) === false) return false;
    return true;
  };

  draw(0);
  return {
    width: () => total,
    lowest: () => (leader >= 0 ? leader : first),
    at: (rank) => (leader >= 0 ? leader : bitAt(tied, rank)),
    used: (place, full) => {
      for (let level = 0; level < last; level += 1) levels[level]?.take(place);
      if (full) clearBit(alive.bits, place);
      const led = leader >= 0;
      if (!led) history.push(place);
      leader = !full && leads(place) ? place : -1;
      if (leader >= 0) total = 1;
      else if (led) draw(falling);
      else {
        catchUp(last);
        measure();
        if (total === 0) draw(last - 1);
      }
    },
  };
};
