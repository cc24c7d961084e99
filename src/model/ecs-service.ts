import type { EcsTag } from './ecs-cluster.ts';
import type { Service } from './service.ts';

/** A service as DescribeServices tells it. Counts are tasks; times are milliseconds since the epoch. */
export interface EcsService {
  readonly serviceArn: string;
  readonly serviceName: string;
  readonly clusterArn: string;
  /** ACTIVE, DRAINING or INACTIVE. */
  readonly status: string;
  readonly desiredCount: number;
  readonly runningCount: number;
  readonly pendingCount: number;
  /** ARN; absent where a task set or an external deployment holds it. */
  readonly taskDefinition?: string | undefined;
  readonly launchType?: string | undefined;
  readonly capacityProviderStrategy: readonly CapacityProviderItem[];
  readonly platformVersion?: string | undefined;
  /** REPLICA or DAEMON. */
  readonly schedulingStrategy: string;
  /** ECS, CODE_DEPLOY or EXTERNAL. */
  readonly deploymentController: string;
  /** `ECS` for an Express service that another API manages. */
  readonly resourceManagementType?: string | undefined;
  readonly minimumHealthyPercent?: number | undefined;
  readonly maximumPercent?: number | undefined;
  /** ROLLING, BLUE_GREEN, LINEAR or CANARY. */
  readonly deploymentStrategy?: string | undefined;
  readonly circuitBreaker?: { readonly enable: boolean; readonly rollback: boolean } | undefined;
  /** PRIMARY first, as AWS orders them. */
  readonly deployments: readonly EcsDeployment[];
  /** The newest first, at most 100. */
  readonly events: readonly EcsServiceEvent[];
  readonly network?: EcsNetwork | undefined;
  readonly loadBalancers: readonly EcsLoadBalancer[];
  readonly healthCheckGracePeriodSeconds?: number | undefined;
  readonly enableExecuteCommand: boolean;
  readonly tags: readonly EcsTag[];
  readonly createdAtMs?: number | undefined;
  /** ARN of the service deployment that is running now. */
  readonly currentServiceDeployment?: string | undefined;
  /** ARNs of the revisions that have tasks now. */
  readonly currentServiceRevisions: readonly string[];
  /** The whole answer in AWS's own shape, for rules and placement; times are ISO 8601 text. */
  readonly definition: Service;
}

export interface CapacityProviderItem {
  readonly capacityProvider: string;
  readonly weight: number;
  readonly base: number;
}

export interface EcsNetwork {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  /** ENABLED or DISABLED. */
  readonly assignPublicIp: string;
}

export interface EcsLoadBalancer {
  readonly targetGroupArn?: string | undefined;
  /** Name of a Classic Load Balancer. */
  readonly loadBalancerName?: string | undefined;
  readonly containerName?: string | undefined;
  readonly containerPort?: number | undefined;
  /** The second target group of a blue/green deployment. */
  readonly alternateTargetGroupArn?: string | undefined;
}

/** One entry of `deployments`. */
export interface EcsDeployment {
  readonly id: string;
  /** PRIMARY, ACTIVE or INACTIVE. */
  readonly status: string;
  readonly taskDefinition?: string | undefined;
  readonly desiredCount: number;
  readonly runningCount: number;
  readonly pendingCount: number;
  /** Failures in a row; 0 again at the first healthy task. */
  readonly failedTasks: number;
  /** IN_PROGRESS, COMPLETED or FAILED; absent behind a Classic Load Balancer and for other controllers. */
  readonly rolloutState?: string | undefined;
  readonly rolloutStateReason?: string | undefined;
  readonly launchType?: string | undefined;
  readonly createdAtMs?: number | undefined;
  readonly updatedAtMs?: number | undefined;
}

export interface EcsServiceEvent {
  readonly id: string;
  readonly createdAtMs: number;
  /** AWS's sentence, with the true `(service NAME)` prefix. */
  readonly message: string;
}

/** What DescribeServices answered for a list of names. INACTIVE services are in `services`, not in `missing`. */
export interface DescribedServices {
  readonly services: readonly EcsService[];
  readonly missing: readonly MissingItem[];
}

/** An item that AWS did not describe. */
export interface MissingItem {
  /** ARN or name, as AWS answers it. */
  readonly arn: string;
  /** `MISSING` where it does not exist (any more). */
  readonly reason: string;
}
