import * as z from 'zod';
import ratesJson from '../../../../knowledge/facts/api-rates.json' with { type: 'json' };

const { buckets } = z
  .object({
    buckets: z.array(
      z.object({
        bucket: z.string(),
        calls: z.array(z.string()),
        burst: z.number(),
        perSecond: z.number(),
      }),
    ),
  })
  .parse(ratesJson);

/**
 * Token buckets as ECS keeps them for an account and Region, shared by all callers. Answers whether an action of ECS may
 * pass; actions of no bucket always do. Source: knowledge/facts/api-rates.json.
 */
export const createRateLimit = (now: () => number): ((operation: string) => boolean) => {
  const states = new Map(buckets.map((one) => [one.bucket, { tokens: one.burst, at: now() }]));
  const byCall = new Map(buckets.flatMap((one) => one.calls.map((call) => [call, one])));
  return (operation) => {
    const bucket = byCall.get(operation);
    const state = states.get(bucket?.bucket ?? '');
    if (bucket === undefined || state === undefined) return true;
    const passed = Math.max(0, now() - state.at) / 1000;
    state.tokens = Math.min(bucket.burst, state.tokens + passed * bucket.perSecond);
    state.at = now();
    if (state.tokens < 1) return false;
    state.tokens -= 1;
    return true;
  };
};
