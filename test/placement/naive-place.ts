import type { Written } from './pasted.ts';

/** A task and a request of a test, in few words. */
export interface Wanted {
  readonly cpu: number;
  readonly memory: number;
  readonly gpus: number;
  readonly tcp: readonly number[];
  readonly awsvpc: boolean;
  readonly logDriver: string | null;
  readonly count: number;
  readonly group: string;
  readonly strategy: readonly { readonly type: string; readonly field?: string }[];
  readonly distinct: boolean;
  /** An expression, and what it means. */
  readonly members: readonly Member[];
}

export interface Member {
  readonly expression: string;
  readonly holds: (instance: Standing) => boolean;
}

/** An instance while tasks are placed on it. */
export interface Standing {
  readonly written: Written;
  cpu: number;
  memory: number;
  gpus: number;
  enis: number;
  running: number;
  ours: number;
  readonly tcp: Set<number>;
  readonly groups: Set<string>;
}

/** The instance before anything is placed. */
export const stand = (written: Written, group: string): Standing => ({
  written,
  cpu: written.cpu,
  memory: written.memory,
  gpus: written.gpus ?? 0,
  // Both instance types of the random clusters hold two awsvpc tasks without trunking.
  enis:
    written.eniFree ??
    (written.attributes?.['ecs.instance-type'] === undefined ? Number.POSITIVE_INFINITY : 2),
  running: written.running ?? 0,
  ours: written.groups?.[group] ?? 0,
  tcp: new Set([22, 2375, 2376, 51678, 51679, ...(written.tcp ?? [])]),
  groups: new Set(
    Object.entries(written.groups ?? {}).flatMap(([name, tasks]) => (tasks > 0 ? [name] : [])),
  ),
});

/** An instance that lists capabilities lacks those that it does not list. */
const lacksAttribute = ({ attributes = {} }: Written, wanted: Wanted): boolean => {
  const { logDriver, awsvpc } = wanted;
  const needed = [
    ...(logDriver === null ? [] : [`com.amazonaws.ecs.capability.logging-driver.${logDriver}`]),
    ...(awsvpc ? ['ecs.capability.task-eni'] : []),
  ];
  const lists = Object.keys(attributes).some((name) => name.includes('ecs.capability.'));
  return lists && needed.some((name) => !(name in attributes));
};

/** Every reason why the instance cannot take the task, in the documented order. */
export const reasonsOf = (one: Standing, wanted: Wanted): readonly string[] => {
  const { written } = one;
  const when = (holds: boolean, reason: string): readonly string[] => (holds ? [reason] : []);
  return [
    ...when((written.status ?? 'ACTIVE') !== 'ACTIVE', written.status ?? ''),
    ...when(written.agentConnected === false, 'AGENT'),
    ...when(lacksAttribute(written, wanted), 'ATTRIBUTE'),
    ...when(wanted.cpu > one.cpu, 'RESOURCE:CPU'),
    ...when(wanted.memory > one.memory, 'RESOURCE:MEMORY'),
    ...when(wanted.gpus > one.gpus, 'RESOURCE:GPU'),
    ...when(!wanted.awsvpc && wanted.tcp.some((port) => one.tcp.has(port)), 'RESOURCE:PORTS'),
    ...when(wanted.awsvpc && one.enis < 1, 'RESOURCE:ENI'),
    ...wanted.members.flatMap(({ holds }) => when(!holds(one), 'memberOf')),
    ...when(wanted.distinct && one.ours > 0, 'distinctInstance'),
  ];
};

/** How well a strategy likes an instance; the least is best. */
const keyOf = (
  { type, field = '' }: Wanted['strategy'][number],
  one: Standing,
  all: readonly Standing[],
): number => {
  if (type === 'binpack') return field === 'cpu' ? one.cpu : one.memory;
  if (field === 'instanceId' || field === 'host') return one.ours;
  const name = field.replace('attribute:', '');
  const held = ({ written }: Standing): string | null | undefined =>
    name === 'ecs.availability-zone' ? written.az : written.attributes?.[name];
  return all.filter((other) => held(other) === held(one)).reduce((sum, { ours }) => sum + ours, 0);
};

/** Puts one task on an instance. */
export const put = (one: Standing, wanted: Wanted): void => {
  one.cpu -= wanted.cpu;
  one.memory -= wanted.memory;
  one.gpus -= wanted.gpus;
  one.enis -= wanted.awsvpc ? 1 : 0;
  one.running += 1;
  one.ours += 1;
  one.groups.add(wanted.group);
  if (!wanted.awsvpc) for (const port of wanted.tcp) one.tcp.add(port);
};

/** Of the instances that can take the task, those that the strategies like best. */
export const bestOf = (
  some: readonly Standing[],
  all: readonly Standing[],
  wanted: Wanted,
): readonly Standing[] => {
  let candidates = some.filter((one) => reasonsOf(one, wanted).length === 0);
  for (const rule of wanted.strategy) {
    if (rule.type === 'random') break;
    const keys = candidates.map((one) => keyOf(rule, one, all));
    const least = Math.min(...keys);
    candidates = candidates.filter((_, index) => keys[index] === least);
  }
  return candidates;
};

/**
 * The scheduler as its page describes it, task by task, with every filter asked again for every instance: filter, then
 * narrow down by each strategy in turn, then take the lowest id. Nothing of src/placement is used.
 */
export const placeNaively = (cluster: readonly Written[], wanted: Wanted) => {
  const all = [...cluster]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((written) => stand(written, wanted.group));
  const before = new Map(all.map((one) => [one, one.ours]));
  const widths: number[] = [];
  while (widths.length < wanted.count) {
    const candidates = bestOf(all, all, wanted);
    if (candidates.length === 0) break;
    widths.push(candidates.length);
    const [chosen] = candidates;
    if (chosen !== undefined) put(chosen, wanted);
  }
  return {
    placed: widths.length,
    widest: Math.max(0, ...widths),
    tied: widths.filter((width) => width > 1).length,
    instances: all.map((one) => ({
      instance: one.written.id,
      placed: one.ours - (before.get(one) ?? 0),
      reasons: reasonsOf(one, wanted),
    })),
  };
};
