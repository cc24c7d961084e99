import * as z from 'zod';

/** What a racing process is told. */
export const raceSchema = z.object({
  url: z.string(),
  region: z.string(),
  /** Address of the PostgreSQL. */
  database: z.string(),
  id: z.string(),
  /** The author's yes over and over, or one of many people each. */
  step: z.enum(['confirm', 'approve']),
  name: z.string(),
  count: z.int(),
  approvals: z.int(),
  nowMs: z.int(),
});
export type RaceTask = z.infer<typeof raceSchema>;

export const answersSchema = z.array(z.object({ kind: z.string(), code: z.string().nullable() }));
export type Answers = z.infer<typeof answersSchema>;
