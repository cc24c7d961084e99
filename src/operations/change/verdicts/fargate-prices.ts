import * as z from 'zod';
import pricesJson from '../../../../knowledge/facts/fargate-prices.json' with { type: 'json' };

const price = z.object({ vCpu: z.number().positive(), memoryGb: z.number().positive() });

const { regions } = z
  .object({
    source: z.string().min(20),
    checked: z.iso.date(),
    unit: z.string(),
    regions: z.record(z.string(), z.object({ verified: z.boolean(), x86: price, arm: price })),
  })
  .parse(pricesJson);

/** On-Demand Linux prices on Fargate in a Region, in US dollars an hour; undefined where the table has none. */
export const fargatePrices = (
  region: string,
):
  | {
      readonly verified: boolean;
      readonly x86: z.infer<typeof price>;
      readonly arm: z.infer<typeof price>;
    }
  | undefined => (Object.hasOwn(regions, region) ? regions[region] : undefined);
