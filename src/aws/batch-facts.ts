import * as z from 'zod';
import batchesJson from '../../knowledge/facts/api-batches.json' with { type: 'json' };

const facts = z
  .object({
    batches: z.array(z.object({ call: z.string(), max: z.number() })),
    pages: z.array(z.object({ call: z.string(), max: z.number() })),
  })
  .parse(batchesJson);

const most = (list: readonly { readonly call: string; readonly max: number }[], call: string) => {
  const found = list.find((one) => one.call === call);
  if (found === undefined) throw new Error(`knowledge/facts/api-batches.json lacks ${call}.`);
  return found.max;
};

/** How many items a call takes at most. Throws for a call that the table lacks. */
export const batchMax = (call: string): number => most(facts.batches, call);

/** How many items a page holds at most. Throws for a call that the table lacks. */
export const pageMax = (call: string): number => most(facts.pages, call);
