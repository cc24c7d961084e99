import * as z from 'zod';
import describeOnlyJson from '../../knowledge/facts/describe-only-fields.json' with {
  type: 'json',
};
import fargateSizesJson from '../../knowledge/facts/fargate-sizes.json' with { type: 'json' };
import logDriversJson from '../../knowledge/facts/log-drivers.json' with { type: 'json' };
import rangesJson from '../../knowledge/facts/ranges.json' with { type: 'json' };
import { TARGETS } from '../model/finding.ts';

const origin = { source: z.string().min(20), checked: z.iso.date() };
const range = z.object({ min: z.number(), max: z.number(), unit: z.string() });

/** Fields that describe-task-definition prints and register-task-definition does not take. */
export const describeOnlyFields = z
  .object({ ...origin, fields: z.array(z.string()) })
  .parse(describeOnlyJson).fields;

const { linux } = z
  .object({
    ...origin,
    unit: z.string(),
    linux: z.record(z.string().regex(/^\d+$/), z.array(z.number())),
  })
  .parse(fargateSizesJson);

/** The Fargate sizes: cpu units to the MiB of memory that go with them, both ascending. */
export const fargateMemoryByCpu: ReadonlyMap<number, readonly number[]> = new Map(
  Object.entries(linux).map(([cpuUnits, memoryMiB]) => [Number(cpuUnits), memoryMiB]),
);

/** The log drivers that each target takes. */
export const logDriversByTarget = z
  .object({
    ...origin,
    note: z.string(),
    byTarget: z.record(z.enum(TARGETS), z.array(z.string())),
  })
  .parse(logDriversJson).byTarget;

/** Limits that AWS checks when a definition is registered. */
export const ranges = z
  .object({
    ...origin,
    containersMax: z.number(),
    taskDefinitionBytesMax: z.number(),
    healthCheck: z.object({ interval: range, timeout: range, retries: range, startPeriod: range }),
  })
  .parse(rangesJson);
