import { capabilities, instanceType, registeredMemory } from '../../../placement/tables.ts';
import type { InstancePlan } from '../plan/plan.ts';
import { arnOf } from './arns.ts';
import type { Instance } from './cluster.ts';
import type { World } from './world.ts';

const CPU_UNITS_PER_VCPU = 1024;
/** Log drivers that the ECS-optimized AMI announces. */
const LOG_DRIVERS = ['json-file', 'syslog', 'awslogs', 'awsfirelens', 'none'] as const;
const DOCKER_APIS = ['1.17', '1.18', '1.19', '1.20', '1.21', '1.22', '1.23', '1.24', '1.25'];

const attributesOf = (world: World, { type, availabilityZone }: InstancePlan, arm: boolean) => [
  { name: 'ecs.availability-zone', value: availabilityZone },
  { name: 'ecs.instance-type', value: type },
  { name: 'ecs.os-type', value: 'linux' },
  { name: 'ecs.os-family', value: 'LINUX' },
  { name: 'ecs.cpu-architecture', value: arm ? 'arm64' : 'x86_64' },
  { name: 'ecs.ami-id', value: `ami-0${world.prng.hex(16)}` },
  { name: 'ecs.vpc-id', value: 'vpc-0a1b2c3d4e5f60718' },
  {
    name: 'ecs.subnet-id',
    value: [...world.subnets].find(([, zone]) => zone === availabilityZone)?.[0] ?? '',
  },
  ...Object.values(capabilities.features).map((name) => ({ name })),
  ...LOG_DRIVERS.map((name) => ({ name: `${capabilities.logDriverPrefix}${name}` })),
  ...DOCKER_APIS.map((version) => ({
    name: `com.amazonaws.ecs.capability.docker-remote-api.${version}`,
  })),
];

const memoryOf = (type: string, advertisedMiB: number): number =>
  registeredMemory.known.find((known) => known.type === type && known.operatingSystem === 'linux')
    ?.memoryMiB ?? Math.floor(advertisedMiB * registeredMemory.estimatedShare);

/** A container instance as its agent registers it. Throws on a type that the table does not list. */
export const buildInstance = (world: World, clusterName: string, plan: InstancePlan): Instance => {
  const type = instanceType(plan.type);
  if (type?.vCpu == null || type.memoryMiB == null) {
    throw new Error(
      `The plan of the simulated account has an instance type that knowledge/facts/instance-types.json does not list: "${plan.type}".`,
    );
  }
  const { prng } = world;
  return {
    arn: arnOf(world, 'ecs', `container-instance/${clusterName}/${prng.hex(32)}`),
    ec2InstanceId: `i-0${prng.hex(16)}`,
    type: plan.type,
    availabilityZone: plan.availabilityZone,
    attributes: attributesOf(world, plan, type.architecture === 'arm64'),
    cpuUnits: type.vCpu * CPU_UNITS_PER_VCPU,
    memoryMiB: memoryOf(plan.type, type.memoryMiB),
    registeredAt: world.timeline.now(),
    privateIp: `10.0.${Math.floor(prng.between(8, 12))}.${Math.floor(prng.between(4, 254))}`,
    capacityProvider: plan.capacityProvider,
    status: 'ACTIVE',
    agentConnected: true,
  };
};
