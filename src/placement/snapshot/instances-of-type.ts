import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import { instanceType, reservedTcpPorts } from '../tables.ts';
import { registeredByType } from './resources.ts';

/** New instances: how many of which type, in which zones by turns, with what other attributes. */
export interface NewInstances {
  readonly type: string;
  readonly count: number;
  readonly availabilityZones: readonly string[];
  readonly attributes?: ReadonlyMap<string, string>;
  /** What their ids begin with. */
  readonly name?: string;
}

/** What only one instance can have. */
const OWN = new Set(['ecs.awsvpc-trunk-id', 'ecs.subnet-id']);

const integer = (name: string, integerValue: number) => ({ name, type: 'INTEGER', integerValue });
const set = (name: string, stringSetValue: readonly string[]) => ({
  name,
  type: 'STRINGSET',
  stringSetValue,
});

/**
 * Empty instances of a type in the form of describe-container-instances. Memory is what the type is known to register, or
 * an estimate. Undefined when the table does not know the type's size.
 */
export const instancesOfType = ({
  type: typeName,
  count,
  availabilityZones,
  attributes = new Map(),
  name = 'new',
}: NewInstances): readonly unknown[] | undefined => {
  const type = instanceType(typeName);
  const cpu = registeredByType('CPU', type, typeName, 'linux');
  const memory = registeredByType('MEMORY', type, typeName, 'linux');
  if (type === undefined || cpu === undefined || memory === undefined) return undefined;
  const gpus = Array.from({ length: type.gpus }, (_, gpu) => `gpu-${gpu}`);
  const resources = [
    integer('CPU', cpu),
    integer('MEMORY', memory),
    set('PORTS', reservedTcpPorts.linux.map(String)),
    set('PORTS_UDP', []),
    ...(gpus.length > 0 ? [set('GPU', gpus)] : []),
  ];
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => {
    const id = `${name}-${typeName}-${String(index + 1).padStart(digits, '0')}`;
    const zone = availabilityZones[index % availabilityZones.length];
    const own = new Map([...attributes].filter(([attribute]) => !OWN.has(attribute)));
    own.set('ecs.instance-type', typeName);
    if (type.architecture !== null) own.set('ecs.cpu-architecture', type.architecture);
    if (zone !== undefined) own.set('ecs.availability-zone', zone);
    return {
      containerInstanceArn: id,
      ec2InstanceId: id,
      status: 'ACTIVE',
      agentConnected: true,
      runningTasksCount: 0,
      attributes: [...own].map(([attribute, value]) => ({ name: attribute, value })),
      registeredResources: resources,
      remainingResources: resources,
    };
  });
};

/** Zones of a cluster, those with fewest active instances first. */
export const zonesOf = ({ attributes, statuses }: ClusterSnapshot): readonly string[] => {
  const counts = new Map<string, number>();
  attributes.forEach((own, instance) => {
    const zone = own.get('ecs.availability-zone');
    if (zone !== undefined)
      counts.set(zone, (counts.get(zone) ?? 0) + (statuses[instance] === 'ACTIVE' ? 1 : 0));
  });
  return [...counts]
    .sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
    .map(([zone]) => zone);
};
