import * as z from 'zod';
import batchesJson from '../../../../knowledge/facts/api-batches.json' with { type: 'json' };

const { batches, pages } = z
  .object({
    batches: z.array(z.object({ call: z.string(), list: z.string(), max: z.int() })),
    pages: z.array(z.object({ call: z.string(), max: z.int(), default: z.int() })),
  })
  .parse(batchesJson);

/** How many items a call takes. Source: knowledge/facts/api-batches.json. Throws on a call that it does not list. */
export const batchMax = (call: string): number => {
  const found = batches.find((one) => one.call === call);
  if (found === undefined)
    throw new Error(`knowledge/facts/api-batches.json has no batch of ${call}.`);
  return found.max;
};

/** How many results a page of a call has: what was asked for, or the default. Throws on a call that it does not list. */
export const pageSize = (call: string, asked: number | undefined): number => {
  const found = pages.find((one) => one.call === call);
  if (found === undefined)
    throw new Error(`knowledge/facts/api-batches.json has no page of ${call}.`);
  return Math.min(found.max, asked ?? found.default);
};
