import * as z from 'zod';
import type { SlackFile } from '../src/ports.ts';

/** A file in a payload, as {@link SlackFile}. Slack sends much more; only this is read. */
export const slackFile = z
  .object({
    name: z.string().nullish(),
    size: z.number().nullish(),
    url_private_download: z.string().nullish(),
  })
  .transform(
    ({ name, size, url_private_download }): SlackFile => ({
      name: name ?? 'file',
      size: size ?? 0,
      url: url_private_download ?? '',
    }),
  );
