import type { Demand } from '../../model/placement.ts';
import type { ContainerDefinition, TaskDefinition } from '../../model/task-definition.ts';
import { taskCpuUnits, taskMemoryMiB } from '../../model/task-size.ts';
import { hostPorts } from './host-ports.ts';
import { requiredAttributes } from './required-attributes.ts';

const sum = (
  containers: readonly ContainerDefinition[],
  amount: (container: ContainerDefinition) => number,
): number => containers.reduce((total, container) => total + amount(container), 0);

const gpusOf = ({ resourceRequirements }: ContainerDefinition): number =>
  (resourceRequirements ?? [])
    .filter(({ type, sharingStrategy }) => type === 'GPU' && sharingStrategy === undefined)
    .reduce((total, { value }) => total + (Number.parseInt(value ?? '0', 10) || 0), 0);

const sharedGpuMemory = ({ resourceRequirements }: ContainerDefinition): readonly number[] =>
  (resourceRequirements ?? []).flatMap(({ type, sharingStrategy }) => {
    const memory = sharingStrategy?.nvidiaMps?.memory;
    return type === 'GPU' && memory !== undefined ? [memory] : [];
  });

/** What the agent counts for a container: what it reserves, else its limit (amazon-ecs-agent, ToHostResources). */
const memoryOf = ({ memoryReservation, memory }: ContainerDefinition): number =>
  memoryReservation !== undefined && memoryReservation > 0 ? memoryReservation : (memory ?? 0);

/**
 * What one task of a definition takes of an instance, as the ECS agent reckons it (amazon-ecs-agent,
 * agent/api/task/task.go, ToHostResources): the size of the task where it has one, else the sum of its containers.
 * Cpu units (1024 = 1 vCPU) and MiB.
 */
export const demandOf = (task: TaskDefinition): Demand => {
  const containers = task.containerDefinitions ?? [];
  const { tcp, udp } = hostPorts(task);
  return {
    cpuUnits: taskCpuUnits(task.cpu) ?? sum(containers, ({ cpu }) => cpu ?? 0),
    memoryMiB: taskMemoryMiB(task.memory) ?? sum(containers, memoryOf),
    gpus: sum(containers, gpusOf),
    sharedGpuMemoryMiB: containers
      .flatMap(sharedGpuMemory)
      .reduce((total, memory) => total + memory, 0),
    tcpPorts: tcp,
    udpPorts: udp,
    networkInterfaces: task.networkMode === 'awsvpc' ? 1 : 0,
    attributes: requiredAttributes(task),
    cpuArchitecture: task.runtimePlatform?.cpuArchitecture,
    operatingSystemFamily: task.runtimePlatform?.operatingSystemFamily,
    requiresCompatibilities: task.requiresCompatibilities ?? [],
    constraints: task.placementConstraints ?? [],
    family: task.family,
  };
};
