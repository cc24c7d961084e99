import * as z from 'zod';
import { ecsName } from '../model/service-names.ts';
import { region } from './accounts-section.ts';

const alias = z.strictObject({
  cluster: ecsName.describe('Name of the cluster.'),
  service: ecsName.describe('Name of the service.'),
  account: z.string().optional().describe('Name of the account; any when it is left out.'),
  region: region.optional().describe('Region; any when it is left out.'),
});

/** Services under other names. */
export const aliasesSection = z
  .record(
    z.string().regex(/^[\w.-]{1,100}$/, 'is no alias: letters, digits, - . and _, 100 at most'),
    alias,
  )
  .nullish()
  .transform((aliases) => aliases ?? {})
  .describe('Other names for services: what people say, and which service they mean by it.');
