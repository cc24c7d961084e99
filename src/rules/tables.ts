import * as z from 'zod';
import awslogsOptionsJson from '../../knowledge/facts/awslogs-options.json' with { type: 'json' };
import describeOnlyJson from '../../knowledge/facts/describe-only-fields.json' with {
  type: 'json',
};
import ebsVolumeTypesJson from '../../knowledge/facts/ebs-volume-types.json' with { type: 'json' };
import enumsJson from '../../knowledge/facts/enums.json' with { type: 'json' };
import fargateSizesJson from '../../knowledge/facts/fargate-sizes.json' with { type: 'json' };
import limitsJson from '../../knowledge/facts/limits.json' with { type: 'json' };
import logDriversJson from '../../knowledge/facts/log-drivers.json' with { type: 'json' };
import networkModesJson from '../../knowledge/facts/network-modes.json' with { type: 'json' };
import rangesJson from '../../knowledge/facts/ranges.json' with { type: 'json' };
import reservedPortsJson from '../../knowledge/facts/reserved-ports.json' with { type: 'json' };
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

const limitRow = z.looseObject({
  id: z.string(),
  min: z.number().optional(),
  max: z.number().optional(),
  default: z.union([z.number(), z.string()]).optional(),
});
const { limits } = z.object({ ...origin, limits: z.array(limitRow) }).parse(limitsJson);
const limitsById = new Map(limits.map((entry) => [entry.id, entry]));

const limitOf = (id: string): z.infer<typeof limitRow> => {
  const found = limitsById.get(id);
  if (found === undefined) throw new Error(`No limit "${id}" in knowledge/facts/limits.json.`);
  return found;
};

/**
 * The bounds of a limit by its id in knowledge/facts/limits.json; an open end is infinite. Throws on an id that is not
 * there, which is a fault of the rule that asks.
 */
export const limit = (id: string): { readonly min: number; readonly max: number } => {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limitOf(id);
  return { min, max };
};

/** What AWS takes for a number that is not set, by its id in knowledge/facts/limits.json. Throws where it has none. */
export const defaultOf = (id: string): number => {
  const value = limitOf(id).default;
  if (typeof value !== 'number') throw new Error(`The limit "${id}" has no number as its default.`);
  return value;
};

const ebsTypes = z
  .object({
    ...origin,
    types: z.array(
      z.object({ type: z.string(), minGiB: z.number(), maxGiB: z.number(), iops: z.string() }),
    ),
  })
  .parse(ebsVolumeTypesJson).types;

/** The EBS volume types with their sizes in GiB. */
export const ebsSizesGiB: ReadonlyMap<string, { readonly min: number; readonly max: number }> =
  new Map(ebsTypes.map(({ type, minGiB, maxGiB }) => [type, { min: minGiB, max: maxGiB }]));

/** The network modes with the targets that take them. */
export const networkModes = z
  .object({
    ...origin,
    modes: z.array(z.looseObject({ mode: z.string(), targets: z.array(z.enum(TARGETS)) })),
  })
  .parse(networkModesJson).modes;

/** The values of AWS's enumerations that container rules check, by the SDK's names of the types. */
export const containerEnums = z
  .object({
    ...origin,
    values: z.object({ ApplicationProtocol: z.array(z.string()), UlimitName: z.array(z.string()) }),
  })
  .parse(enumsJson).values;

const reservedPortsTable = z
  .object({
    ...origin,
    linux: z.array(z.object({ port: z.number(), use: z.string() })),
    windows: z.array(z.number()),
  })
  .parse(reservedPortsJson);

/** The ports of a container instance that no task gets, unless its agent is configured otherwise. */
export const reservedPorts = {
  linux: new Set(reservedPortsTable.linux.map(({ port }) => port)),
  windows: new Set(reservedPortsTable.windows),
} as const;

const knownToAwslogs = z
  .object({ ...origin, note: z.string(), ecs: z.array(z.string()), docker: z.array(z.string()) })
  .parse(awslogsOptionsJson);

/** The options that awslogs has in Docker, and that ECS does not document. */
export const awslogsDockerOptions: ReadonlySet<string> = new Set(knownToAwslogs.docker);

/** The options that the log driver awslogs knows. */
export const awslogsOptions: ReadonlySet<string> = new Set([
  ...knownToAwslogs.ecs,
  ...knownToAwslogs.docker,
]);
