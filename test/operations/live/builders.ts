import { createFailures } from '../../../src/knowledge/failures/failures.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import type { EcsCluster } from '../../../src/model/ecs-cluster.ts';
import type { EcsDeployment, EcsService, EcsServiceEvent } from '../../../src/model/ecs-service.ts';
import type { EcsContainer, EcsTask } from '../../../src/model/ecs-task.ts';
import type { EcsTaskDefinition } from '../../../src/model/ecs-task-definition.ts';
import type { ContainerDefinition } from '../../../src/model/task-definition.ts';
import { checkBy } from '../../../src/operations/check-by.ts';
import type { LiveDeps } from '../../../src/operations/live/answer/live-deps.ts';
import type { AwsReaders } from '../../../src/ports.ts';

export const NOW = Date.UTC(2026, 10, 21, 12, 0, 0);
export const REGION = 'eu-central-1';
export const ARN = `arn:aws:ecs:${REGION}:123456789012`;
export const TARGET_GROUP =
  'arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/0123456789abcdef';
const MINUTE_MS = 60_000;

export const minutesAgo = (minutes: number): number => NOW - minutes * MINUTE_MS;

export const knowledge = loadKnowledge('knowledge');
export const deps: LiveDeps = {
  clock: { now: () => NOW },
  failures: createFailures(knowledge),
  check: checkBy({}),
};

export const aCluster = (name: string, over: Partial<EcsCluster> = {}): EcsCluster => ({
  clusterArn: `${ARN}:cluster/${name}`,
  clusterName: name,
  status: 'ACTIVE',
  registeredContainerInstancesCount: 0,
  runningTasksCount: 1,
  pendingTasksCount: 0,
  activeServicesCount: 1,
  capacityProviders: [],
  tags: [],
  ...over,
});

export const aDeployment = (over: Partial<EcsDeployment> = {}): EcsDeployment => ({
  id: 'ecs-svc/1111111111111111111',
  status: 'PRIMARY',
  taskDefinition: `${ARN}:task-definition/web:3`,
  desiredCount: 2,
  runningCount: 2,
  pendingCount: 0,
  failedTasks: 0,
  rolloutState: 'COMPLETED',
  ...over,
});

/** A service `web` of cluster `prod` on Fargate: two tasks wanted, two running. */
export const aService = (over: Partial<EcsService> = {}): EcsService => {
  const name = over.serviceName ?? 'web';
  return {
    serviceArn: `${ARN}:service/prod/${name}`,
    serviceName: name,
    clusterArn: `${ARN}:cluster/prod`,
    status: 'ACTIVE',
    desiredCount: 2,
    runningCount: 2,
    pendingCount: 0,
    taskDefinition: `${ARN}:task-definition/web:3`,
    launchType: 'FARGATE',
    capacityProviderStrategy: [],
    schedulingStrategy: 'REPLICA',
    deploymentController: 'ECS',
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    deployments: [aDeployment()],
    events: [],
    network: {
      subnets: ['subnet-1', 'subnet-2'],
      securityGroups: ['sg-1'],
      assignPublicIp: 'DISABLED',
    },
    loadBalancers: [],
    enableExecuteCommand: false,
    tags: [],
    currentServiceRevisions: [],
    definition: {
      serviceName: name,
      serviceArn: `${ARN}:service/prod/${name}`,
      launchType: 'FARGATE',
    },
    ...over,
  };
};

/** The newest first, as AWS orders them: the first is one minute old, the next two, and so on. */
export const events = (...messages: readonly string[]): readonly EcsServiceEvent[] =>
  messages.map((message, at) => ({ id: `e${at}`, createdAtMs: minutesAgo(at + 1), message }));

export const STEADY = '(service web) has reached a steady state.';

let tasksMade = 0;
/** 32 hexadecimal digits that tell tasks apart. */
const nextId = (): string => {
  tasksMade += 1;
  return tasksMade.toString(16).padStart(32, '0');
};

export const aContainer = (over: Partial<EcsContainer> = {}): EcsContainer => ({
  name: 'app',
  image: 'registry.example/web:1.0',
  lastStatus: 'RUNNING',
  healthStatus: 'UNKNOWN',
  networkBindings: [],
  privateIpv4Addresses: [],
  ...over,
});

export const aTask = (over: Partial<EcsTask> = {}): EcsTask => ({
  taskArn: `${ARN}:task/prod/${nextId()}`,
  clusterArn: `${ARN}:cluster/prod`,
  taskDefinitionArn: `${ARN}:task-definition/web:3`,
  group: 'service:web',
  startedBy: 'ecs-svc/1111111111111111111',
  launchType: 'FARGATE',
  lastStatus: 'RUNNING',
  desiredStatus: 'RUNNING',
  healthStatus: 'UNKNOWN',
  createdAtMs: minutesAgo(30),
  startedAtMs: minutesAgo(29),
  version: 1,
  attachments: [],
  containers: [aContainer()],
  ...over,
});

/** A task that stopped two minutes ago. */
export const aStoppedTask = (over: Partial<EcsTask> = {}): EcsTask =>
  aTask({
    lastStatus: 'STOPPED',
    desiredStatus: 'STOPPED',
    createdAtMs: minutesAgo(5),
    stoppingAtMs: minutesAgo(3),
    stoppedAtMs: minutesAgo(2),
    containers: [aContainer({ lastStatus: 'STOPPED' })],
    ...over,
  });

/** Its container ended by itself. */
export const anExitedTask = (exitCode: number, reason?: string): EcsTask =>
  aStoppedTask({
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [aContainer({ lastStatus: 'STOPPED', exitCode, reason })],
  });

export const aTaskDefinition = (
  name: string,
  container: Partial<ContainerDefinition> = {},
): EcsTaskDefinition => {
  const [family = '', revision = '1'] = name.split(':');
  const image = container.image ?? 'registry.example/web:1.0';
  return {
    taskDefinitionArn: `${ARN}:task-definition/${name}`,
    family,
    revision: Number(revision),
    status: 'ACTIVE',
    images: [{ containerName: 'app', image, tag: image.split(':')[1] }],
    definition: {
      family,
      cpu: '256',
      memory: '512',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      executionRoleArn: 'arn:aws:iam::123456789012:role/web-execution',
      containerDefinitions: [
        {
          name: 'app',
          image,
          essential: true,
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': '/ecs/web',
              'awslogs-region': REGION,
              'awslogs-stream-prefix': 'app',
            },
          },
          ...container,
        },
      ],
    },
  };
};

export const web = (readers: AwsReaders) => ({ readers, cluster: 'prod', service: 'web' });
