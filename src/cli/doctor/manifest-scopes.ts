import { parse } from 'yaml';
import * as z from 'zod';

const manifest = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});

/** The scopes that the Slack app asks for in manifest.yml. Throws ZodError on another document. */
export const manifestScopes = (text: string): readonly string[] =>
  manifest.parse(parse(text)).oauth_config.scopes.bot;
