import { type AwsProblem, AwsProblemError } from '../../../src/model/aws-problem.ts';
import type { ContainerInstance } from '../../../src/model/container-instance.ts';
import type { EcsCluster } from '../../../src/model/ecs-cluster.ts';
import type { EcsService, MissingItem } from '../../../src/model/ecs-service.ts';
import type { EcsServiceDeployment } from '../../../src/model/ecs-service-deployment.ts';
import type { EcsTask, TaskProtection } from '../../../src/model/ecs-task.ts';
import type { EcsTaskDefinition } from '../../../src/model/ecs-task-definition.ts';
import type { Alarm, MetricSeries } from '../../../src/model/metrics.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { ScalableTarget, ScalingActivity, ScalingPolicy } from '../../../src/model/scaling.ts';
import type { TargetGroup, TargetHealth } from '../../../src/model/targets.ts';
import type { AwsReaders, LogLine } from '../../../src/ports.ts';
import { ARN, aCluster, NOW, REGION } from './builders.ts';

/** What a fake account holds. All of it may be left out. */
export interface FakeAccount {
  readonly name?: string;
  readonly region?: string;
  readonly clusters?: readonly EcsCluster[];
  readonly services?: readonly EcsService[];
  /** Services that the list still names and that are gone when they are described. */
  readonly gone?: readonly string[];
  readonly tasks?: readonly EcsTask[];
  readonly taskDefinitions?: readonly EcsTaskDefinition[];
  readonly instances?: readonly ContainerInstance[];
  readonly protections?: readonly TaskProtection[];
  readonly deployments?: readonly EcsServiceDeployment[];
  readonly series?: readonly MetricSeries[];
  readonly alarms?: readonly Alarm[];
  readonly scalingTarget?: ScalableTarget;
  readonly policies?: readonly ScalingPolicy[];
  readonly activities?: readonly ScalingActivity[];
  readonly targetGroups?: readonly TargetGroup[];
  readonly health?: readonly TargetHealth[];
  readonly lines?: readonly LogLine[];
  /** Methods that fail, by `port.method`. */
  readonly failing?: Readonly<Record<string, AwsProblem>>;
}

/** Readers over a fake account, and the calls that were made of them. */
export interface Fake {
  readonly readers: AwsReaders;
  readonly calls: string[];
}

const nameOf = (text: string): string => text.slice(text.lastIndexOf('/') + 1);

/** Every method of every port that a live operation may call. */
export const METHODS = [
  'ecs.clusters',
  'ecs.services',
  'ecs.describeServices',
  'ecs.taskDefinition',
  'ecs.tasks',
  'ecs.describeTasks',
  'ecs.containerInstances',
  'ecs.taskProtection',
  'ecs.serviceDeployments',
  'ecs.serviceRevisions',
  'metrics.series',
  'metrics.firing',
  'scaling.target',
  'scaling.policies',
  'scaling.activities',
  'scaling.scheduledActions',
  'targets.targetGroups',
  'targets.health',
  'logs.lastLines',
] as const;

export const fakeAccount = (account: FakeAccount): Fake => {
  const { services = [], tasks = [], taskDefinitions = [], gone = [], region = REGION } = account;
  const calls: string[] = [];
  const answer = async <Value>(method: string, value: () => Value): Promise<Reading<Value>> => {
    calls.push(method);
    const problem = account.failing?.[method];
    if (problem !== undefined) throw new AwsProblemError(problem);
    return { value: value(), readAtMs: NOW - 2_000 };
  };
  const notFound = (what: 'task-definition' | 'target-group', name: string): never => {
    throw new AwsProblemError({ kind: 'not-found', what, name, region });
  };
  const inCluster = (cluster: string) =>
    services.filter(({ clusterArn }) => nameOf(clusterArn) === nameOf(cluster));
  const readers: AwsReaders = {
    name: account.name ?? 'default',
    region,
    ecs: {
      clusters: () =>
        answer(
          'ecs.clusters',
          () =>
            account.clusters ??
            [...new Set(services.map(({ clusterArn }) => nameOf(clusterArn)))].map((name) =>
              aCluster(name),
            ),
        ),
      services: (cluster) =>
        answer('ecs.services', () => [
          ...inCluster(cluster).map(({ serviceArn }) => serviceArn),
          ...gone.map((name) => `${ARN}:service/${cluster}/${name}`),
        ]),
      describeServices: (cluster, names) =>
        answer('ecs.describeServices', () => {
          const found = inCluster(cluster).filter(({ serviceName }) =>
            names.map(nameOf).includes(serviceName),
          );
          const missing: MissingItem[] = names
            .filter((name) => !found.some(({ serviceName }) => serviceName === nameOf(name)))
            .map((name) => ({ arn: name, reason: 'MISSING' }));
          return { services: found, missing };
        }),
      taskDefinition: (name) =>
        answer(
          'ecs.taskDefinition',
          () =>
            taskDefinitions.find(
              ({ taskDefinitionArn }) => nameOf(taskDefinitionArn) === nameOf(name),
            ) ?? notFound('task-definition', nameOf(name)),
        ),
      tasks: (cluster, { service, desiredStatus }) =>
        answer('ecs.tasks', () =>
          tasks.filter(
            (task) =>
              nameOf(task.clusterArn) === nameOf(cluster) &&
              (task.desiredStatus === 'STOPPED') === (desiredStatus === 'STOPPED') &&
              (service === undefined || task.group === `service:${service}`),
          ),
        ),
      describeTasks: (cluster, ids) =>
        answer('ecs.describeTasks', () => {
          const found = tasks.filter(
            ({ taskArn, clusterArn }) =>
              nameOf(clusterArn) === cluster && ids.map(nameOf).includes(nameOf(taskArn)),
          );
          return {
            tasks: found,
            missing: found.length > 0 ? [] : [{ arn: '', reason: 'MISSING' }],
          };
        }),
      containerInstances: () => answer('ecs.containerInstances', () => account.instances ?? []),
      taskProtection: () => answer('ecs.taskProtection', () => account.protections ?? []),
      serviceDeployments: () => answer('ecs.serviceDeployments', () => account.deployments ?? []),
      serviceRevisions: () => answer('ecs.serviceRevisions', () => []),
    },
    metrics: {
      series: (queries) =>
        answer('metrics.series', () =>
          queries.map(
            ({ id }) =>
              account.series?.find((one) => one.id === id) ?? { id, points: [], state: 'complete' },
          ),
        ),
      alarms: () => answer('metrics.alarms', () => account.alarms ?? []),
      firing: () => answer('metrics.firing', () => account.alarms ?? []),
    },
    scaling: {
      target: () => answer('scaling.target', () => account.scalingTarget),
      policies: () => answer('scaling.policies', () => account.policies ?? []),
      activities: () => answer('scaling.activities', () => account.activities ?? []),
      scheduledActions: () => answer('scaling.scheduledActions', () => []),
    },
    targets: {
      targetGroups: () => answer('targets.targetGroups', () => account.targetGroups ?? []),
      health: () => answer('targets.health', () => account.health ?? []),
    },
    logs: { lastLines: () => answer('logs.lastLines', () => account.lines ?? []) },
    identity: {
      caller: () =>
        answer('identity.caller', () => ({ accountId: '123456789012', arn: `${ARN}:user/ana` })),
    },
  };
  return { readers, calls };
};
