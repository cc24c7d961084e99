import * as z from 'zod';
import { ecsName } from '../model/service-names.ts';
import { region } from './accounts-section.ts';

const place = z
  .strictObject({
    cluster: ecsName.optional().describe('Cluster in which plain names are looked for first.'),
    account: z.string().optional().describe('Account in which names are looked for first.'),
    region: region.optional().describe('Region in which names are looked for first.'),
  })
  .refine((one) => Object.keys(one).length > 0, 'names no cluster, account or region');

/** Where names are looked for first, by Slack channel. */
export const channelsSection = z
  .record(
    z
      .string()
      .regex(
        /^(?:[CGD][A-Z0-9]{7,}|#?[^\sA-Z#]{1,80})$/,
        'is no channel: its id such as C0123456789, or its name in small letters',
      ),
    place,
  )
  .nullish()
  .transform((channels) => channels ?? {})
  .describe(
    'Where plain names are looked for first, by Slack channel. The id of a channel is always known; its name only of public channels, and not where the bot is mentioned.',
  );
