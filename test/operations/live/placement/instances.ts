import type { ContainerInstance } from '../../../../src/model/container-instance.ts';
import { ARN, aTaskDefinition } from '../builders.ts';

/** An instance with 2,048 CPU units and 4,000 MiB, of which so much is free. */
export const anInstance = (
  id: string,
  zone: string,
  free: { readonly cpu?: number; readonly memory?: number } = {},
): ContainerInstance => {
  const { cpu = 2_048, memory = 4_000 } = free;
  const amounts = (cpuUnits: number, memoryMiB: number) => [
    { name: 'CPU', type: 'INTEGER', integerValue: cpuUnits },
    { name: 'MEMORY', type: 'INTEGER', integerValue: memoryMiB },
  ];
  return {
    containerInstanceArn: arnOf(id),
    ec2InstanceId: id,
    status: 'ACTIVE',
    agentConnected: true,
    attributes: [{ name: 'ecs.availability-zone', value: `eu-central-1${zone}` }],
    registeredResources: amounts(2_048, 4_000),
    remainingResources: amounts(cpu, memory),
    runningTasksCount: 0,
    pendingTasksCount: 0,
  };
};

/** The ARN of an instance of the cluster `prod`. */
export const arnOf = (id: string): string => `${ARN}:container-instance/prod/${id}`;

/** A definition for instances: 512 CPU units and 1,000 MiB. */
export const anInstanceTask = (name: string, memory = '1000') => {
  const registered = aTaskDefinition(name);
  return {
    ...registered,
    definition: {
      ...registered.definition,
      cpu: '512',
      memory,
      networkMode: 'bridge',
      requiresCompatibilities: ['EC2'],
    },
  };
};
