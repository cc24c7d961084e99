import * as z from 'zod';
import { TARGETS } from '../../model/finding.ts';

const origin = { source: z.string().min(20), checked: z.iso.date() };
const target = z.enum(TARGETS);
const range = z.object({ min: z.number(), max: z.number(), unit: z.string() });
const byTarget = z.record(target, z.array(z.string()));
/** Page of the AWS documentation, below its host. */
const docs = z.string().regex(/^AmazonECS\/latest\/[A-Za-z]+\/[\w.-]+\.html$/);
const asks = z.array(z.string().min(2)).min(1);

const limit = z.strictObject({
  id: z.string(),
  topic: z.string(),
  what: z.string(),
  unit: z.string().default(''),
  /** Where `ranges.json` has the number. */
  range: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  default: z.union([z.number(), z.string()]).optional(),
  asks,
  says: z.string(),
  docs,
});

const answer = z.strictObject({
  id: z.string(),
  title: z.string(),
  view: z.string(),
  aliases: z.array(z.string()).min(1),
  asks,
  says: z.string(),
  concept: z.string().nullable(),
  docs,
});

const networkMode = z.strictObject({
  mode: z.string(),
  targets: z.array(target),
  hostPort: z.string(),
  dynamicPorts: z.boolean(),
  links: z.boolean(),
  containerPortRange: z.boolean(),
  note: z.string(),
});

/** One schema for each file of `knowledge/facts` that answers come from, by the file's name. */
export const tableSchemas = {
  answers: z.strictObject({ about: z.string(), checked: z.iso.date(), facts: z.array(answer) }),
  limits: z.strictObject({ ...origin, limits: z.array(limit) }),
  ranges: z.object({
    ...origin,
    containersMax: z.number(),
    taskDefinitionBytesMax: z.number(),
    healthCheck: z.record(z.string(), range),
  }),
  enums: z.strictObject({
    ...origin,
    values: z.record(z.string(), z.array(z.string()).min(1)),
    capabilities: z.array(z.string()),
  }),
  'fargate-sizes': z.object({
    ...origin,
    linux: z.record(z.string().regex(/^\d+$/), z.array(z.number()).min(1)),
  }),
  'log-drivers': z.object({ ...origin, note: z.string(), byTarget }),
  'network-modes': z.strictObject({
    ...origin,
    default: z.string(),
    modes: z.array(networkMode),
  }),
  'launch-type-fields': z.strictObject({
    ...origin,
    note: z.string(),
    taskDefinition: byTarget,
    service: byTarget,
  }),
  'ebs-volume-types': z.strictObject({
    ...origin,
    types: z.array(
      z.strictObject({
        type: z.string(),
        minGiB: z.number(),
        maxGiB: z.number(),
        iops: z.string(),
      }),
    ),
  }),
  'api-rates': z.strictObject({
    ...origin,
    buckets: z.array(
      z.strictObject({
        bucket: z.string(),
        calls: z.array(z.string()).min(1),
        burst: z.number(),
        perSecond: z.number(),
      }),
    ),
  }),
  ulimits: z.strictObject({
    ...origin,
    fargate: z.strictObject({ nofile: z.strictObject({ soft: z.number(), hard: z.number() }) }),
  }),
  'reserved-ports': z.strictObject({
    ...origin,
    linux: z.array(z.strictObject({ port: z.number(), use: z.string() })),
    windows: z.array(z.number()),
  }),
} as const;
