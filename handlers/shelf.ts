import type { Clock, Random } from '../src/ports.ts';

/** Keeps things for as long as Slack lets us answer (30 minutes), so that a button needs to carry only an id. */
export interface Shelf<T> {
  /** Returns the id under which `thing` can be taken. */
  put(thing: T): string;
  /** Undefined when it was never there, or is no longer. */
  get(id: string): T | undefined;
}

/** How much a shelf holds: so many things, and so many bytes together. */
export interface Room<T> {
  readonly things: number;
  readonly bytes: number;
  /** About how many bytes of memory a thing takes. */
  readonly weigh: (thing: T) => number;
}

/** How long a `response_url` lives: docs.slack.dev, interactivity, handling user interaction. */
const KEPT_MS = 30 * 60 * 1_000;

interface Kept<T> {
  readonly thing: T;
  readonly bytes: number;
  readonly until: number;
}

/** A shelf in memory. What is too old leaves, then the oldest, until there is room; the newest always stays. */
export const createShelf = <T>(clock: Clock, random: Random, room: Room<T>): Shelf<T> => {
  const kept = new Map<string, Kept<T>>();
  let bytes = 0;
  const drop = (id: string): void => {
    bytes -= kept.get(id)?.bytes ?? 0;
    kept.delete(id);
  };
  const makeRoom = (): void => {
    for (const [id, { until }] of kept) {
      const full = kept.size > room.things || bytes > room.bytes;
      if (kept.size === 1 || (!full && until >= clock.now())) return;
      drop(id);
    }
  };
  return {
    put(thing) {
      const id = random.id();
      const weight = room.weigh(thing);
      kept.set(id, { thing, bytes: weight, until: clock.now() + KEPT_MS });
      bytes += weight;
      makeRoom();
      return id;
    },
    get(id) {
      const found = kept.get(id);
      if (found === undefined || found.until >= clock.now()) return found?.thing;
      drop(id);
      return undefined;
    },
  };
};
