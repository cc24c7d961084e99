import * as z from 'zod';
import ratesJson from '../../knowledge/facts/api-rates.json' with { type: 'json' };
import factsJson from '../../knowledge/facts/aws-read-actions.json' with { type: 'json' };

const bucket = z.object({
  bucket: z.string(),
  calls: z.array(z.string()),
  burst: z.number(),
  perSecond: z.number(),
});

const facts = z
  .object({
    rates: z.array(bucket),
    scopes: z.array(
      z.object({
        action: z.string(),
        resource: z.enum([
          '*',
          'none',
          'cluster',
          'service',
          'task',
          'container-instance',
          'service-deployment',
          'service-revision',
          'alarm',
          'log-stream',
        ]),
        condition: z.literal('ecs:cluster').optional(),
      }),
    ),
  })
  .parse(factsJson);

const ecsRates = z.object({ buckets: z.array(bucket) }).parse(ratesJson);

/** A bucket of tokens that AWS keeps for an account and Region: `calls` share it. */
export type Rate = z.output<typeof bucket>;
/** What IAM lets an action be limited to. */
export type ActionScope = (typeof facts)['scopes'][number];

/** The documented rates of all actions, as IAM names them. */
export const RATES: readonly Rate[] = [
  ...ecsRates.buckets.map((one) => ({ ...one, calls: one.calls.map((call) => `ecs:${call}`) })),
  ...facts.rates,
];

/** The scope of every declared action. */
export const SCOPES: ReadonlyMap<string, ActionScope> = new Map(
  facts.scopes.map((scope) => [scope.action, scope]),
);
