import type { Instance } from '../world/cluster.ts';
import type { Task } from '../world/task.ts';
import { seconds } from './seconds.ts';

/** Ports that the agent keeps (README of amazon-ecs-agent: SSH, Docker, agent). */
const AGENT_PORTS: readonly string[] = ['22', '2375', '2376', '51678', '51679'];

const resources = (
  cpuUnits: number,
  memoryMiB: number,
  tcp: readonly string[],
  udp: readonly string[],
) => [
  { name: 'CPU', type: 'INTEGER', doubleValue: 0, longValue: 0, integerValue: cpuUnits },
  { name: 'MEMORY', type: 'INTEGER', doubleValue: 0, longValue: 0, integerValue: memoryMiB },
  {
    name: 'PORTS',
    type: 'STRINGSET',
    doubleValue: 0,
    longValue: 0,
    integerValue: 0,
    stringSetValue: tcp,
  },
  {
    name: 'PORTS_UDP',
    type: 'STRINGSET',
    doubleValue: 0,
    longValue: 0,
    integerValue: 0,
    stringSetValue: udp,
  },
];

/** The tasks that hold resources of an instance. */
export const tasksOn = (instance: Instance, tasks: Iterable<Task>): readonly Task[] =>
  [...tasks].filter((task) => task.instance === instance && task.lastStatus !== 'STOPPED');

/** A container instance as DescribeContainerInstances prints it; `held` are the tasks on it. */
export const instanceView = (instance: Instance, held: readonly Task[]) => {
  const demands = held.map(({ revision }) => revision.demand);
  const sum = (of: (demand: (typeof demands)[number]) => number): number =>
    demands.reduce((total, demand) => total + of(demand), 0);
  const tcp = demands.flatMap(({ tcpPorts }) => tcpPorts.map(String));
  const udp = demands.flatMap(({ udpPorts }) => udpPorts.map(String));
  const running = held.filter(({ lastStatus }) => lastStatus === 'RUNNING').length;
  const pending = held.filter(({ lastStatus }) =>
    ['PROVISIONING', 'PENDING', 'ACTIVATING'].includes(lastStatus),
  ).length;
  return {
    containerInstanceArn: instance.arn,
    ec2InstanceId: instance.ec2InstanceId,
    capacityProviderName: instance.capacityProvider,
    version: 1 + held.length,
    versionInfo: {
      agentVersion: '1.99.0',
      agentHash: 'f4ef8b7c',
      dockerVersion: 'DockerVersion: 25.0.8',
    },
    remainingResources: resources(
      instance.cpuUnits - sum(({ cpuUnits }) => cpuUnits),
      instance.memoryMiB - sum(({ memoryMiB }) => memoryMiB),
      [...AGENT_PORTS, ...tcp],
      udp,
    ),
    registeredResources: resources(instance.cpuUnits, instance.memoryMiB, AGENT_PORTS, []),
    status: instance.status,
    agentConnected: instance.agentConnected,
    runningTasksCount: running,
    pendingTasksCount: pending,
    attributes: instance.attributes,
    registeredAt: seconds(instance.registeredAt),
    attachments: [],
    tags: [],
  };
};
