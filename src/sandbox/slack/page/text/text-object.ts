import * as z from 'zod/mini';

/** Slack's text composition object. */
export const textObject = z.object({
  type: z.enum(['plain_text', 'mrkdwn']),
  text: z.string(),
  emoji: z.optional(z.boolean()),
});

export type TextObject = z.infer<typeof textObject>;
