import * as z from 'zod';
import { personSchema } from './change.ts';

/** A time in which nothing may be changed: `/ecs freeze prod until 18:00`. */
export const freezeSchema = z.strictObject({
  id: z.string(),
  /** Name of the account; null for all. */
  account: z.string().nullable().default(null),
  /** `*`, `CLUSTER` or `CLUSTER/SERVICE` with `*` for any characters. */
  pattern: z.string(),
  /** Milliseconds since the epoch. */
  fromMs: z.int(),
  untilMs: z.int(),
  by: personSchema,
  reason: z.string().nullable(),
});
export type Freeze = z.infer<typeof freezeSchema>;
