import type { MissingItem } from './ecs-service.ts';

/**
 * A task as DescribeTasks tells it, without its overrides, which may hold values of environment variables. It can stand in
 * the `tasks` array of a pasted cluster as it is. Times are milliseconds since the epoch.
 */
export interface EcsTask {
  readonly taskArn: string;
  readonly clusterArn: string;
  readonly taskDefinitionArn: string;
  /** `service:NAME` for a task of a service, `family:NAME` for most others. */
  readonly group?: string | undefined;
  /** Id of the deployment (`ecs-svc/…`) that started it, or what RunTask said. */
  readonly startedBy?: string | undefined;
  readonly containerInstanceArn?: string | undefined;
  readonly availabilityZone?: string | undefined;
  readonly launchType?: string | undefined;
  readonly capacityProviderName?: string | undefined;
  readonly platformVersion?: string | undefined;
  /** PROVISIONING, PENDING, ACTIVATING, RUNNING, DEACTIVATING, STOPPING, DEPROVISIONING, STOPPED or DELETED. */
  readonly lastStatus: string;
  /** RUNNING, PENDING or STOPPED. */
  readonly desiredStatus: string;
  /** HEALTHY, UNHEALTHY or UNKNOWN. */
  readonly healthStatus: string;
  /** Task size in AWS's notation: cpu units and MiB as text. */
  readonly cpu?: string | undefined;
  readonly memory?: string | undefined;
  readonly connectivity?: string | undefined;
  readonly createdAtMs?: number | undefined;
  readonly pullStartedAtMs?: number | undefined;
  readonly pullStoppedAtMs?: number | undefined;
  readonly connectivityAtMs?: number | undefined;
  readonly startedAtMs?: number | undefined;
  readonly stoppingAtMs?: number | undefined;
  readonly executionStoppedAtMs?: number | undefined;
  readonly stoppedAtMs?: number | undefined;
  /** Such as EssentialContainerExited; new ones appear, so that any text is possible. */
  readonly stopCode?: string | undefined;
  readonly stoppedReason?: string | undefined;
  readonly version: number;
  readonly attachments: readonly EcsAttachment[];
  readonly containers: readonly EcsContainer[];
}

export interface EcsAttachment {
  /** Such as `ElasticNetworkInterface`. */
  readonly type: string;
  readonly status?: string | undefined;
  /** Private address of a network interface. */
  readonly privateIpv4Address?: string | undefined;
  readonly subnetId?: string | undefined;
}

export interface EcsContainer {
  readonly name: string;
  readonly image?: string | undefined;
  readonly imageDigest?: string | undefined;
  readonly lastStatus: string;
  readonly exitCode?: number | undefined;
  /** Up to 1,024 characters from the agent. */
  readonly reason?: string | undefined;
  readonly healthStatus: string;
  readonly runtimeId?: string | undefined;
  readonly networkBindings: readonly EcsNetworkBinding[];
  readonly privateIpv4Addresses: readonly string[];
}

interface EcsNetworkBinding {
  readonly containerPort?: number | undefined;
  readonly hostPort?: number | undefined;
  readonly protocol?: string | undefined;
}

/** Which tasks of a cluster. AWS refuses family and serviceName together. */
export interface TaskFilter {
  /** Name or ARN of the service. */
  readonly service?: string | undefined;
  /** STOPPED also finds tasks that are still stopping: see their `lastStatus`. */
  readonly desiredStatus: 'RUNNING' | 'STOPPED';
}

export interface DescribedTasks {
  readonly tasks: readonly EcsTask[];
  readonly missing: readonly MissingItem[];
}

/** Protection of a task against scale-in. */
export interface TaskProtection {
  readonly taskArn: string;
  readonly protectionEnabled: boolean;
  readonly expiresAtMs?: number | undefined;
}
