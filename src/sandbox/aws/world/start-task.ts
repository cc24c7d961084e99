import { arnOf } from './arns.ts';
import { runContainers } from './run-containers.ts';
import type { NetworkConfiguration } from './service.ts';
import { failToStart, wait } from './stop-task.ts';
import type { Tag } from './tag.ts';
import { registerTarget } from './targets.ts';
import type { Container, Task } from './task.ts';
import type { World } from './world.ts';

/** What a task is to be. */
export interface NewTask
  extends Pick<
    Task,
    | 'cluster'
    | 'group'
    | 'startedBy'
    | 'service'
    | 'deployment'
    | 'revision'
    | 'launchType'
    | 'capacityProvider'
    | 'instance'
    | 'availabilityZone'
  > {
  readonly network: NetworkConfiguration | undefined;
  readonly tags: readonly Tag[];
}

const networkInterfaceOf = (world: World, wanted: NewTask): Task['networkInterface'] => {
  if (wanted.revision.definition.networkMode !== 'awsvpc') return undefined;
  const { prng } = world;
  const zones = [...new Set(world.subnets.values())];
  const subnet = wanted.network?.subnets.find(
    (one) => world.subnets.get(one) === wanted.availabilityZone,
  );
  const third = 16 * (zones.indexOf(wanted.availabilityZone) + 1);
  return {
    id: `eni-0${prng.hex(16)}`,
    subnet: subnet ?? '',
    privateIp: `10.0.${third + Math.floor(prng.between(0, 16))}.${Math.floor(prng.between(4, 254))}`,
    mac: `0a:${prng.hex(2)}:${prng.hex(2)}:${prng.hex(2)}:${prng.hex(2)}:${prng.hex(2)}`,
  };
};

/** The ephemeral range that Docker takes dynamic host ports from (PortMapping, "hostPort"). */
const hostPortsOf = (world: World, { revision }: NewTask): ReadonlyMap<number, number> => {
  if (revision.definition.networkMode === 'awsvpc') return new Map();
  return new Map(
    (revision.definition.containerDefinitions ?? []).flatMap(({ portMappings = [] }) =>
      portMappings.flatMap(({ containerPort, hostPort = 0 }) =>
        containerPort === undefined
          ? []
          : [
              [
                containerPort,
                hostPort === 0 ? Math.floor(world.prng.between(32_768, 60_999)) : hostPort,
              ] as const,
            ],
      ),
    ),
  );
};

const containersOf = (world: World, wanted: NewTask, id: string): readonly Container[] =>
  (wanted.revision.definition.containerDefinitions ?? []).map(({ name = '', image = '' }) => ({
    name,
    image,
    arn: arnOf(world, 'ecs', `container/${wanted.cluster.name}/${id}/${world.prng.uuid()}`),
    runtimeId: `${id}-${world.prng.digits(10)}`,
    lastStatus: 'PENDING',
    healthStatus: 'UNKNOWN',
    exitCode: undefined,
    reason: undefined,
  }));

const plainSecret = (valueFrom: string): string => valueFrom.split(':').slice(0, 7).join(':');

/** What the execution role hears when it cannot get a secret; undefined when it gets all of them. */
const secretProblem = (world: World, task: Task): string | undefined => {
  const { definition } = task.revision;
  const wanted = (definition.containerDefinitions ?? [])
    .flatMap(({ secrets = [] }) => secrets)
    .flatMap(({ valueFrom }) => (valueFrom?.includes(':secretsmanager:') ? [valueFrom] : []))
    .map(plainSecret);
  const missing = wanted.find((arn) => !world.secrets.has(arn));
  const denied = wanted.find((arn) => world.secrets.get(arn) === 'denied');
  const start =
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret';
  const request = `status code: 400, request id: ${world.prng.uuid()}`;
  if (missing !== undefined) {
    return `${start} ${missing} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret. ${request}`;
  }
  if (denied === undefined) return undefined;
  const role = definition.executionRoleArn?.split('/').at(-1) ?? 'ecsTaskExecutionRole';
  const user = `arn:aws:sts::${world.accountId}:assumed-role/${role}/${task.id}`;
  return `${start} ${denied} from secrets manager: AccessDeniedException: User: ${user} is not authorized to perform: secretsmanager:GetSecretValue on resource: ${denied} because no identity-based policy allows the secretsmanager:GetSecretValue action ${request}`;
};

const pullProblem = (task: Task, image: string): string =>
  task.launchType === 'FARGATE'
    ? `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: ${image}: not found`
    : `CannotPullContainerError: Error response from daemon: manifest for ${image} not found: manifest unknown: Requested image not found`;

const activate = (world: World, task: Task): void => {
  const balancers = task.service?.loadBalancers ?? [];
  if (balancers.length === 0) {
    runContainers(world, task);
    return;
  }
  task.lastStatus = 'ACTIVATING';
  task.version += 1;
  wait(world, task, world.prng.between(1, 3), () => {
    runContainers(world, task);
    for (const balancer of balancers) registerTarget(world, task, balancer);
  });
};

const pull = (world: World, task: Task): void => {
  task.pullStartedAt = world.timeline.now();
  const absent = task.containers.find(({ image }) => !world.programs.has(image));
  const fargate = task.launchType === 'FARGATE';
  if (absent !== undefined) {
    wait(world, task, world.prng.between(2, 6), () =>
      failToStart(world, task, pullProblem(task, absent.image), absent),
    );
    return;
  }
  wait(world, task, fargate ? world.prng.between(6, 22) : world.prng.between(1, 8), () => {
    task.pullStoppedAt = world.timeline.now();
    activate(world, task);
  });
};

const prepare = (world: World, task: Task): void => {
  task.lastStatus = 'PENDING';
  task.connectivityAt = world.timeline.now();
  task.version += 1;
  wait(world, task, world.prng.between(1, 4), () => {
    const problem = secretProblem(world, task);
    if (problem === undefined) pull(world, task);
    else failToStart(world, task, problem);
  });
};

/**
 * Starts a task and lets it run its course: PROVISIONING while it gets a network interface, PENDING while secrets and
 * images come, ACTIVATING while it registers with its load balancer, RUNNING.
 */
export const startTask = (world: World, wanted: NewTask): Task => {
  const id = world.prng.hex(32);
  const task: Task = {
    id,
    arn: arnOf(world, 'ecs', `task/${wanted.cluster.name}/${id}`),
    cluster: wanted.cluster,
    group: wanted.group,
    startedBy: wanted.startedBy,
    service: wanted.service,
    deployment: wanted.deployment,
    revision: wanted.revision,
    launchType: wanted.launchType,
    capacityProvider: wanted.capacityProvider,
    instance: wanted.instance,
    availabilityZone: wanted.availabilityZone,
    networkInterface: networkInterfaceOf(world, wanted),
    hostPorts: hostPortsOf(world, wanted),
    containers: containersOf(world, wanted, id),
    createdAt: world.timeline.now(),
    tags: wanted.tags,
    lastStatus: 'PROVISIONING',
    desiredStatus: 'RUNNING',
    healthy: false,
    version: 1,
    connectivityAt: undefined,
    pullStartedAt: undefined,
    pullStoppedAt: undefined,
    startedAt: undefined,
    stoppingAt: undefined,
    executionStoppedAt: undefined,
    stoppedAt: undefined,
    stopCode: undefined,
    stoppedReason: undefined,
    protectedUntil: undefined,
    waiting: new Set(),
  };
  wanted.cluster.tasks.set(id, task);
  wanted.service?.tasks.add(task);
  if (task.networkInterface === undefined) prepare(world, task);
  else wait(world, task, world.prng.between(7, 18), () => prepare(world, task));
  return task;
};
