import type { Clock } from '../../ports.ts';
import type { Rate } from '../action-facts.ts';

/** Spends the calls of one Region, shared by everybody who asks. */
export interface RateLimiter {
  /**
   * Takes a place in the queue of an action and gives the milliseconds to wait for it; undefined, and no place, when that would
   * be more than `atMostMs`.
   */
  readonly take: (action: string, atMostMs: number) => number | undefined;
  /** AWS said that its bucket is empty: others use it too. Holds the calls of that bucket back for a while. */
  readonly throttled: (action: string, forMs: number) => void;
  /** Milliseconds that a call of the action would wait now. */
  readonly waitMs: (action: string) => number;
}

/** The bot's share of a rate that the console, pipelines and other tools use as well. */
const SHARE = 0.75;

interface Bucket {
  readonly capacity: number;
  readonly perMs: number;
  /** Below zero: as many calls wait. */
  tokens: number;
  at: number;
}

/** Token buckets below the documented rates. An action of no bucket never waits. */
export const createRateLimiter = (rates: readonly Rate[], clock: Clock): RateLimiter => {
  const buckets = new Map<string, Bucket>();
  for (const { calls, burst, perSecond } of rates) {
    const capacity = Math.max(1, Math.floor(burst * SHARE));
    const bucket = {
      capacity,
      perMs: (perSecond * SHARE) / 1000,
      tokens: capacity,
      at: clock.now(),
    };
    for (const call of calls) buckets.set(call, bucket);
  }
  const refilled = (action: string): Bucket | undefined => {
    const bucket = buckets.get(action);
    if (bucket === undefined) return undefined;
    const now = clock.now();
    const passed = Math.max(0, now - bucket.at);
    bucket.tokens = Math.min(bucket.capacity, bucket.tokens + passed * bucket.perMs);
    bucket.at = Math.max(now, bucket.at);
    return bucket;
  };
  const waitOf = ({ tokens, perMs }: Bucket): number =>
    Math.max(0, Math.ceil((1 - tokens) / perMs));
  return {
    take: (action, atMostMs) => {
      const bucket = refilled(action);
      if (bucket === undefined) return 0;
      const waitMs = waitOf(bucket);
      if (waitMs > atMostMs) return undefined;
      bucket.tokens -= 1;
      return waitMs;
    },
    throttled: (action, forMs) => {
      const bucket = refilled(action);
      if (bucket !== undefined) bucket.tokens = Math.min(bucket.tokens, 1 - forMs * bucket.perMs);
    },
    waitMs: (action) => {
      const bucket = refilled(action);
      return bucket === undefined ? 0 : waitOf(bucket);
    },
  };
};
