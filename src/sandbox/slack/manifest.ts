import { parse } from 'yaml';
import * as z from 'zod';

const command = z.object({
  command: z.string().startsWith('/'),
  description: z.string(),
  usage_hint: z.string().default(''),
  should_escape: z.boolean().default(false),
});

const shortcut = z.object({
  name: z.string(),
  type: z.enum(['message', 'global']),
  callback_id: z.string(),
  description: z.string(),
});

const manifestSchema = z.object({
  display_information: z.object({ name: z.string(), description: z.string().default('') }),
  features: z.object({
    bot_user: z.object({ display_name: z.string() }).optional(),
    slash_commands: z.array(command).default([]),
    shortcuts: z.array(shortcut).default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).default([]) }) }),
  settings: z.object({
    event_subscriptions: z
      .object({ bot_events: z.array(z.string()).default([]) })
      .default({ bot_events: [] }),
  }),
});

/** The parts of an app manifest that the workspace obeys. */
export type Manifest = z.output<typeof manifestSchema>;

/**
 * Reads an app manifest from YAML or JSON text, or from its parsed form.
 * Throws an Error that lists what is wrong and where.
 */
export const readManifest = (source: unknown): Manifest => {
  const result = manifestSchema.safeParse(typeof source === 'string' ? parse(source) : source);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The app manifest cannot be used. ${issues.join('; ')}`);
};
