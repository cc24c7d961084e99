import * as z from 'zod';

/** What a verdict does to a proposal: it cannot be confirmed, it needs a second question, or it is only said. */
export const VERDICT_EFFECTS = ['blocks', 'asks-again', 'informs'] as const;

/** One thing that somebody should know before they change a service. */
export const verdictSchema = z.strictObject({
  /** Stable name such as `no-op`, `above-maximum`, `autoscaling-undoes`; in the list of src/operations/change/verdicts. */
  code: z.string(),
  effect: z.enum(VERDICT_EFFECTS),
  /** What is so and why it matters. Holds no age ("4 minutes ago"), so that the same world gives the same words. */
  sentence: z.string(),
  /** What to do about it; null where there is nothing to do. */
  todo: z.string().nullable(),
});
export type Verdict = z.infer<typeof verdictSchema>;
