import type { ContainerInstance } from './model/container-instance.ts';
import type { EcsCluster } from './model/ecs-cluster.ts';
import type { DescribedServices } from './model/ecs-service.ts';
import type { EcsServiceDeployment, EcsServiceRevision } from './model/ecs-service-deployment.ts';
import type { DescribedTasks, EcsTask, TaskFilter, TaskProtection } from './model/ecs-task.ts';
import type { EcsTaskDefinition } from './model/ecs-task-definition.ts';
import type { Alarm, MetricQuery, MetricRange, MetricSeries } from './model/metrics.ts';
import type { Reading } from './model/reading.ts';
import type {
  ScalableTarget,
  ScalingActivity,
  ScalingPolicy,
  ScheduledAction,
} from './model/scaling.ts';
import type { TargetGroup, TargetHealth } from './model/targets.ts';

/** What the operations and handlers need from outside, as types only: adapters and fakes implement them. */

/** Milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

/** Ids that nobody can guess. */
export interface Random {
  /** At least 96 random bits as URL-safe text. */
  id(): string;
}

/** Structured log. Fields never hold what users pasted, environment values or tokens. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A file as Slack describes it in payloads. */
export interface SlackFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
}

/** Reads a file that somebody shared as text. Rejects with a `FileProblem` that can be shown. */
export type ReadFile = (file: SlackFile) => Promise<string>;

/**
 * Reads ECS in one account and Region. A cluster or service is a name or an ARN. Every method rejects with an
 * `AwsProblemError` (src/model/aws-problem.ts) and nothing else; answers may be a few seconds old, as their `readAtMs` says.
 */
export interface EcsReader {
  /** All clusters that the policies allow to be described, by name ascending. */
  clusters(): Promise<Reading<readonly EcsCluster[]>>;
  /** ARNs of all services of a cluster, by name ascending. Rejects with not-found for a cluster that does not exist. */
  services(cluster: string): Promise<Reading<readonly string[]>>;
  /** Services by name or ARN, in the order asked for; any number of them. */
  describeServices(
    cluster: string,
    services: readonly string[],
  ): Promise<Reading<DescribedServices>>;
  /** By ARN, `family:revision` or family (the newest ACTIVE one). */
  taskDefinition(taskDefinition: string): Promise<Reading<EcsTaskDefinition>>;
  /** All tasks that fit. Stopped ones are kept by AWS for about an hour. */
  tasks(cluster: string, filter: TaskFilter): Promise<Reading<readonly EcsTask[]>>;
  /** Tasks by id or ARN. */
  describeTasks(cluster: string, tasks: readonly string[]): Promise<Reading<DescribedTasks>>;
  /** All container instances, as placement reads them beside `tasks`. */
  containerInstances(cluster: string): Promise<Reading<readonly ContainerInstance[]>>;
  /** Protection of tasks of a service against scale-in; tasks that are gone are left out. */
  taskProtection(
    cluster: string,
    tasks: readonly string[],
  ): Promise<Reading<readonly TaskProtection[]>>;
  /** The newest service deployments, the newest first, at most 20. */
  serviceDeployments(
    cluster: string,
    service: string,
  ): Promise<Reading<readonly EcsServiceDeployment[]>>;
  /** Revisions by ARN; unknown ones are left out. */
  serviceRevisions(arns: readonly string[]): Promise<Reading<readonly EcsServiceRevision[]>>;
}

/** Reads CloudWatch. Rejects as {@link EcsReader} does. */
export interface Metrics {
  /** All series in as few calls as possible, in the order asked for. */
  series(
    queries: readonly MetricQuery[],
    range: MetricRange,
  ): Promise<Reading<readonly MetricSeries[]>>;
  /** The alarms with these names; unknown ones are left out. */
  alarms(names: readonly string[]): Promise<Reading<readonly Alarm[]>>;
  /** Metric alarms of the whole Region that are in ALARM now, at most 500: whose they are, their dimensions say. */
  firing(): Promise<Reading<readonly Alarm[]>>;
}

/** Reads Application Auto Scaling for services. Rejects as {@link EcsReader} does. */
export interface Scaling {
  /** Undefined where the service has no autoscaling. */
  target(cluster: string, service: string): Promise<Reading<ScalableTarget | undefined>>;
  policies(cluster: string, service: string): Promise<Reading<readonly ScalingPolicy[]>>;
  /** The newest activities, the newest first, with those that did not scale; at most 50 of six weeks. */
  activities(cluster: string, service: string): Promise<Reading<readonly ScalingActivity[]>>;
  scheduledActions(cluster: string, service: string): Promise<Reading<readonly ScheduledAction[]>>;
}

/** Reads target groups of load balancers. Rejects as {@link EcsReader} does. */
export interface Targets {
  targetGroups(arns: readonly string[]): Promise<Reading<readonly TargetGroup[]>>;
  health(targetGroupArn: string): Promise<Reading<readonly TargetHealth[]>>;
}

/** Reads CloudWatch Logs. Rejects as {@link EcsReader} does. */
export interface Logs {
  /** The last lines of a stream, the oldest first. They may hold secrets: mask them before they are shown. */
  lastLines(wanted: {
    readonly group: string;
    readonly stream: string;
    /** 1 to 10,000. */
    readonly limit: number;
  }): Promise<Reading<readonly LogLine[]>>;
}

export interface LogLine {
  readonly atMs: number;
  readonly message: string;
}

/** Tells who calls AWS. Rejects as {@link EcsReader} does. */
export interface Identity {
  caller(): Promise<Reading<AwsCaller>>;
}

export interface AwsCaller {
  readonly accountId: string;
  readonly arn: string;
}

/** Every way to look into one account and Region, and none to change it. */
export interface AwsReaders {
  /** Name of the account in stevedore.yml; `default` where there is only one. */
  readonly name: string;
  readonly region: string;
  readonly ecs: EcsReader;
  readonly metrics: Metrics;
  readonly scaling: Scaling;
  readonly targets: Targets;
  readonly logs: Logs;
  readonly identity: Identity;
}
