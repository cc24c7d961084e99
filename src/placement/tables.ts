import * as z from 'zod';
import capabilitiesJson from '../../knowledge/facts/agent-capabilities.json' with { type: 'json' };
import instanceTypesJson from '../../knowledge/facts/instance-types.json' with { type: 'json' };
import limitsJson from '../../knowledge/facts/limits.json' with { type: 'json' };
import memoryJson from '../../knowledge/facts/registered-memory.json' with { type: 'json' };
import portsJson from '../../knowledge/facts/reserved-ports.json' with { type: 'json' };

const origin = { source: z.string().min(20), checked: z.iso.date() };

/** An EC2 instance type. Unknown is null. */
export interface InstanceType {
  readonly vCpu: number | null;
  /** As EC2 advertises it, not as an instance registers it. */
  readonly memoryMiB: number | null;
  readonly architecture: string | null;
  /** Tasks with a network interface of their own, without and with trunking. */
  readonly awsvpcTasks: number | null;
  readonly awsvpcTasksTrunked: number | null;
  readonly gpus: number;
}

const number = z.number().nullable();
const instanceTypeRows: Readonly<Record<string, unknown>> = z
  .object({ ...origin, types: z.custom<Readonly<Record<string, unknown>>>() })
  .parse(instanceTypesJson).types;
const instanceTypeRow = z.tuple([
  number,
  number,
  z.string().nullable(),
  number,
  number,
  z.number(),
]);

const readTypes = new Map<string, InstanceType | undefined>();

const readType = (name: string): InstanceType | undefined => {
  const row = Object.hasOwn(instanceTypeRows, name) ? instanceTypeRows[name] : undefined;
  if (row === undefined) return undefined;
  const [vCpu, memoryMiB, architecture, awsvpcTasks, awsvpcTasksTrunked, gpus] =
    instanceTypeRow.parse(row);
  return { vCpu, memoryMiB, architecture, awsvpcTasks, awsvpcTasksTrunked, gpus };
};

/** An instance type by its name; undefined when the table does not list it. Source: knowledge/facts/instance-types.json. */
export const instanceType = (name: string): InstanceType | undefined => {
  if (!Object.hasOwn(instanceTypeRows, name)) return undefined;
  const known = readTypes.get(name);
  if (known !== undefined) return known;
  const type = readType(name);
  readTypes.set(name, type);
  return type;
};

/** Names of all instance types of the table. */
export const instanceTypeNames: readonly string[] = Object.keys(instanceTypeRows);

/** What is known of the memory that instances register. Source: knowledge/facts/registered-memory.json. */
export const registeredMemory = z
  .object({
    ...origin,
    estimatedShare: z.number(),
    known: z.array(
      z.object({ type: z.string(), operatingSystem: z.string(), memoryMiB: z.number() }),
    ),
  })
  .parse(memoryJson);

const { limits } = z
  .object({
    limits: z.array(z.looseObject({ id: z.string(), max: z.number().optional() })),
  })
  .parse(limitsJson);

/** The upper bound of a limit by its id in knowledge/facts/limits.json. Throws on an id that has none there. */
export const limitMax = (id: string): number => {
  const max = limits.find((entry) => entry.id === id)?.max;
  if (max === undefined) throw new Error(`No upper limit "${id}" in knowledge/facts/limits.json.`);
  return max;
};

const ports = z
  .object({
    ...origin,
    linux: z.array(z.object({ port: z.number(), use: z.string() })),
    windows: z.array(z.number()),
  })
  .parse(portsJson);

/** The TCP ports that a container instance keeps for itself unless configured otherwise. */
export const reservedTcpPorts: Readonly<Record<'linux' | 'windows', readonly number[]>> = {
  linux: ports.linux.flatMap(({ port, use }) => (use.includes('when on') ? [] : [port])),
  windows: ports.windows,
};

/** Features of task definitions with the attribute that they ask of an instance. */
export const capabilities = z
  .object({
    ...origin,
    logDriverPrefix: z.string(),
    volumeDriverPrefix: z.string(),
    features: z.record(z.string(), z.string()),
  })
  .parse(capabilitiesJson);
