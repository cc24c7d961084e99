import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { Demand, RequiredAttribute } from '../../model/placement.ts';
import { instanceType } from '../tables.ts';
import type { PrepareFilter } from './filter.ts';

/** What names of agents' capabilities contain. */
export const CAPABILITY = 'ecs.capability.';

const wanted = ({ name, value }: RequiredAttribute): string =>
  value === undefined ? name : `${name}=${value}`;

/** Processor and operating system that the definition asks for, as attributes. */
const platform = ({
  cpuArchitecture,
  operatingSystemFamily,
}: Demand): readonly RequiredAttribute[] => {
  const one = (name: string, value: string | undefined): readonly RequiredAttribute[] =>
    value === undefined ? [] : [{ name, value, derived: true }];
  const family = operatingSystemFamily?.toUpperCase();
  return [
    ...one('ecs.cpu-architecture', cpuArchitecture?.toLowerCase()),
    ...one(
      'ecs.os-type',
      family === undefined ? undefined : family === 'LINUX' ? 'linux' : 'windows',
    ),
    ...one('ecs.os-family', family),
  ];
};

const listsCapabilities = (own: ReadonlyMap<string, string>): boolean => {
  for (const name of own.keys()) if (name.includes(CAPABILITY)) return true;
  return false;
};

/** Whether any instance of a cluster lists what its agent can do; a made-up or shortened one does not. */
export const clusterListsCapabilities = ({ attributes }: Pick<ClusterSnapshot, 'attributes'>) =>
  attributes.some(listsCapabilities);

/**
 * Every attribute that the definition requires, with its value where it has one. What a cluster says nothing of at all does
 * not count against it: no capabilities when no instance lists one, no processor or system where none is named. Capabilities
 * that were only derived are not held against an instance that lists none itself.
 */
export const attribute: PrepareFilter = ({ cluster, demand }) => {
  const required = demand.attributes;
  const platforms = platform(demand);
  const architectureOf = (own: ReadonlyMap<string, string>): string | undefined =>
    own.get('ecs.cpu-architecture') ??
    instanceType(own.get('ecs.instance-type') ?? '')?.architecture ??
    undefined;
  const held = (own: ReadonlyMap<string, string>, name: string): string | undefined =>
    name === 'ecs.cpu-architecture' ? architectureOf(own) : own.get(name);
  const known = clusterListsCapabilities(cluster);
  const missing = (instance: number): readonly RequiredAttribute[] => {
    const own = cluster.attributes[instance] ?? new Map<string, string>();
    const lacks = ({ name, value }: RequiredAttribute): boolean => {
      const found = held(own, name);
      return found === undefined || (value !== undefined && found !== value);
    };
    const lacking = required.filter(lacks);
    const fair =
      lacking.length === 0 || listsCapabilities(own)
        ? lacking
        : lacking.filter(({ name, derived }) => !name.includes(CAPABILITY) || (known && !derived));
    const other = platforms.filter((one) => held(own, one.name) !== undefined && lacks(one));
    return other.length === 0 ? fair : [...fair, ...other];
  };
  return {
    reason: () => 'ATTRIBUTE',
    capacity: (instance) => (missing(instance).length === 0 ? Number.POSITIVE_INFINITY : 0),
    finding: (instance) => {
      const all = missing(instance);
      const own = cluster.attributes[instance] ?? new Map<string, string>();
      const found = all.flatMap(({ name }) => held(own, name) ?? []);
      return {
        need: all.map(wanted).join(', '),
        free: found.length === 0 ? null : found.join(', '),
        total: null,
        never: true,
      };
    },
  };
};
