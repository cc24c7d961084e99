import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import { taskCpuUnits, taskMemoryMiB } from '../../../model/task-size.ts';

const CPU_UNITS_PER_VCPU = 1024;
const MIB_PER_GB = 1024;

/** What one task takes on Fargate. */
interface FargateSize {
  readonly vCpu: number;
  readonly memoryGb: number;
  /** Whether all of its tasks are Spot ones. */
  readonly isSpot: boolean;
  readonly isArm: boolean;
  readonly isLinux: boolean;
}

/** Whether the tasks of a service run on Fargate. */
export const isOnFargate = ({ launchType, capacityProviderStrategy }: EcsService): boolean =>
  launchType === 'FARGATE' ||
  capacityProviderStrategy.some(({ capacityProvider }) => capacityProvider.startsWith('FARGATE'));

/** The size of a task on Fargate; undefined elsewhere, and where the definition is unknown or names no size. */
export const fargateSize = (
  service: EcsService,
  task: EcsTaskDefinition | undefined,
): FargateSize | undefined => {
  const vCpuUnits = taskCpuUnits(task?.definition.cpu);
  const memoryMiB = taskMemoryMiB(task?.definition.memory);
  if (!isOnFargate(service) || vCpuUnits === undefined || memoryMiB === undefined) return undefined;
  const { capacityProviderStrategy: providers } = service;
  const { cpuArchitecture, operatingSystemFamily } = task?.definition.runtimePlatform ?? {};
  return {
    vCpu: vCpuUnits / CPU_UNITS_PER_VCPU,
    memoryGb: memoryMiB / MIB_PER_GB,
    isSpot:
      providers.length > 0 &&
      providers.every(({ capacityProvider }) => capacityProvider === 'FARGATE_SPOT'),
    isArm: cpuArchitecture === 'ARM64',
    isLinux: operatingSystemFamily === undefined || operatingSystemFamily === 'LINUX',
  };
};
