import { clearBit, type PlaceSet, setBit } from './bits.ts';
import { createKeyOrder } from './key-order.ts';
import { createKeyRows, keepLowestRow } from './key-rows.ts';

/**
 * Places by keys that fall with each task (binpack), of which many begin alike. Those that took a task have the lowest keys
 * and are found at once in their order; the others stand in rows of bits by key.
 */
export const createFallingKeys = (keys: Float64Array) => {
  const order = createKeyOrder(keys, new Int32Array(0));
  const words = (keys.length + 31) >>> 5;
  const rows = createKeyRows(words);
  const rowOf = new Int32Array(keys.length);
  const ascending = Int32Array.from(keys.keys()).sort(
    (one, other) => (keys[one] ?? 0) - (keys[other] ?? 0),
  );
  let behind = -1;
  for (const place of ascending) {
    behind = rows.rowFor(keys[place] ?? 0, behind);
    rows.resize(behind, 1);
    rowOf[place] = behind;
    setBit(rows.bits(), behind * words * 32 + place);
  }
  const moved = new Uint8Array(keys.length);
  const leaveRow = (place: number): void => {
    const row = rowOf[place] ?? 0;
    clearBit(rows.bits(), row * words * 32 + place);
    rows.resize(row, -1);
  };
  return {
    /** The members of `from` with the lowest key, into `to`; returns the key. `from` must not be empty. */
    narrow: (from: PlaceSet, to: PlaceSet): number => {
      const least = order.lowestKey(from);
      const key = keepLowestRow(rows, from, to, least);
      if (key === undefined || key > least) return order.lowest(from, to);
      if (key === least) order.addEqual(from, to, least);
      return key;
    },
    /** Moves a place after its key fell. */
    moved: (place: number): void => {
      if (moved[place] === 0) {
        moved[place] = 1;
        leaveRow(place);
        order.add(place);
      } else order.moved(place);
    },
    /** Forgets a place that can take no more. */
    gone: (place: number): void => {
      if (moved[place] === 0) leaveRow(place);
      else order.gone(place);
    },
  };
};
