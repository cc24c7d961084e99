import * as z from 'zod';
import { personSchema } from './change.ts';
import { freezeSchema } from './freeze.ts';

/** What a channel is told of a freeze. It is stored with the freeze, and deleted when it was told. */
export const announcementSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['frozen', 'lifted']),
  freeze: freezeSchema,
  /** Who did it. */
  by: personSchema,
  /** Slack channel in which it was asked for. */
  channel: z.string(),
  /** Milliseconds since the epoch. */
  atMs: z.int(),
});
export type Announcement = z.infer<typeof announcementSchema>;
