import * as z from 'zod';

const plan = z.strictObject({
  about: z.string(),
  concepts: z.array(z.string()).min(1),
  comparisons: z.array(z.string()).min(1),
});

/** What the knowledge base sets out to have, by id. */
export type CoveragePlan = Pick<z.infer<typeof plan>, 'concepts' | 'comparisons'>;

/** Reads the text of `knowledge/coverage.json`. Throws an error that names the field to correct. */
export const parseCoveragePlan = (text: string): CoveragePlan => plan.parse(JSON.parse(text));
