import type { Clock, Random } from '../src/ports.ts';

/** Keeps things for as long as Slack lets us answer (30 minutes), so that a button needs to carry only an id. */
export interface Shelf<T> {
  /** Returns the id under which `thing` can be taken. */
  put(thing: T): string;
  /** Undefined when it was never there, or is no longer. */
  get(id: string): T | undefined;
}

/** How long a `response_url` lives: docs.slack.dev, interactivity, handling user interaction. */
const KEPT_MS = 30 * 60 * 1_000;

/** A shelf in memory with at most `capacity` things; the oldest leave first. */
export const createShelf = <T>(clock: Clock, random: Random, capacity: number): Shelf<T> => {
  const things = new Map<string, { readonly thing: T; readonly until: number }>();
  return {
    put(thing) {
      const id = random.id();
      things.set(id, { thing, until: clock.now() + KEPT_MS });
      if (things.size > capacity) {
        const [oldest] = things.keys();
        if (oldest !== undefined) things.delete(oldest);
      }
      return id;
    },
    get(id) {
      const kept = things.get(id);
      if (kept === undefined) return undefined;
      if (kept.until >= clock.now()) return kept.thing;
      things.delete(id);
      return undefined;
    },
  };
};
