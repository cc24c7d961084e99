import * as z from 'zod';

/** When a process ends itself: before or after a call of a port, or when it goes on behind an await of anything at all. */
const killSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('port'), at: z.int().positive() }),
  z.object({ kind: z.literal('await'), at: z.int().positive() }),
]);
export type Kill = z.infer<typeof killSchema>;

/** Ways of a change that are walked: at once, with a second person's yes, or only for a time. */
export const WAYS = ['at once', 'approved', 'for a time'] as const;
/** Ways on which an end is kept first and told then: cancelled or refused after a yes. */
export const TOLD_AFTERWARDS = ['cancelled', 'refused'] as const;
export type Way = (typeof WAYS | typeof TOLD_AFTERWARDS)[number];

const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sqlite'), file: z.string() }),
  z.object({ kind: z.literal('postgres'), url: z.string() }),
]);

/** Everything that a process is told when it starts. */
export const taskSchema = z.object({
  place: placeSchema,
  url: z.string(),
  region: z.string(),
  /** File of what was told, a line of JSON each. */
  told: z.string(),
  /** Id of the proposal. */
  id: z.string(),
  owner: z.string(),
  way: z.enum([...WAYS, ...TOLD_AFTERWARDS]),
  /** What is asked for; null for a process that only finishes what others began. */
  text: z.string().nullable(),
  nowMs: z.int(),
  kill: killSchema,
});
export type ChildTask = z.infer<typeof taskSchema>;

export const SETTLE_MS = 20_000;
/** By how much time moves between two rounds of work. */
export const ROUND_MS = 10_000;
/** More rounds than the longest way needs. */
export const ROUNDS_MAX = 240;

export const policyOf = (way: Way) => ({
  approvals: way === 'approved' || way === 'cancelled' ? 1 : 0,
});
