import * as z from 'zod/mini';

const style = z.optional(
  z.object({
    bold: z.optional(z.boolean()),
    italic: z.optional(z.boolean()),
    strike: z.optional(z.boolean()),
    code: z.optional(z.boolean()),
    underline: z.optional(z.boolean()),
  }),
);

/** Inline elements of rich_text. */
const richTextInline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), style }),
  z.object({ type: z.literal('link'), url: z.string(), text: z.optional(z.string()), style }),
  z.object({
    type: z.literal('emoji'),
    name: z.string(),
    unicode: z.optional(z.string()),
    style,
  }),
  z.object({ type: z.literal('user'), user_id: z.string(), style }),
  z.object({ type: z.literal('channel'), channel_id: z.string(), style }),
  z.object({ type: z.literal('usergroup'), usergroup_id: z.string(), style }),
  z.object({ type: z.literal('broadcast'), range: z.string(), style }),
  z.object({ type: z.literal('color'), value: z.string(), style }),
  z.object({
    type: z.literal('date'),
    timestamp: z.number(),
    format: z.string(),
    fallback: z.optional(z.string()),
    url: z.optional(z.string()),
    style,
  }),
]);

const section = z.object({
  type: z.literal('rich_text_section'),
  elements: z.array(richTextInline),
});

const part = z.discriminatedUnion('type', [
  section,
  z.object({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(section),
    indent: z.optional(z.number()),
    offset: z.optional(z.number()),
    border: z.optional(z.number()),
  }),
  z.object({
    type: z.literal('rich_text_quote'),
    elements: z.array(richTextInline),
    border: z.optional(z.number()),
  }),
  z.object({
    type: z.literal('rich_text_preformatted'),
    elements: z.array(richTextInline),
    border: z.optional(z.number()),
  }),
]);

/** Slack's rich_text block. */
export const richTextBlock = z.object({ type: z.literal('rich_text'), elements: z.array(part) });

export type RichTextInline = z.infer<typeof richTextInline>;
export type RichTextPart = z.infer<typeof part>;
export type RichText = z.infer<typeof richTextBlock>;
