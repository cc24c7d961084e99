import type { PlacementConstraint, PlacementStrategy } from '../../../model/placement.ts';
import type { Cluster } from './cluster.ts';
import type { Deployment, ServiceDeployment, ServiceRevision } from './deployment.ts';
import type { Traffic } from './program.ts';
import type { Tag } from './tag.ts';
import type { TargetGroup } from './target-group.ts';
import type { Task } from './task.ts';

export interface CapacityProviderShare {
  readonly capacityProvider: string;
  readonly weight: number;
  readonly base: number;
}

/** What AWS spells in lower case inside networkConfiguration. */
export interface NetworkConfiguration {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly assignPublicIp: 'ENABLED' | 'DISABLED';
}

export interface LoadBalancer {
  readonly targetGroup: TargetGroup;
  readonly containerName: string;
  readonly containerPort: number;
}

export interface DeploymentConfiguration {
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly deploymentCircuitBreaker: { readonly enable: boolean; readonly rollback: boolean };
}

interface ServiceEvent {
  readonly id: string;
  readonly createdAt: number;
  readonly message: string;
}

/** How many tasks there were from a moment on. */
export interface CountPoint {
  readonly at: number;
  readonly running: number;
  readonly pending: number;
  readonly desired: number;
  readonly deployments: number;
}

export interface Service {
  readonly name: string;
  readonly arn: string;
  readonly cluster: Cluster;
  readonly schedulingStrategy: 'REPLICA' | 'DAEMON';
  readonly launchType: 'EC2' | 'FARGATE' | undefined;
  readonly capacityProviderStrategy: readonly CapacityProviderShare[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly networkConfiguration: NetworkConfiguration | undefined;
  readonly placementStrategy: readonly PlacementStrategy[];
  readonly placementConstraints: readonly PlacementConstraint[];
  readonly deploymentConfiguration: DeploymentConfiguration;
  readonly healthCheckGracePeriodSeconds: number | undefined;
  readonly createdAt: number;
  readonly tags: readonly Tag[];
  readonly traffic: Traffic | undefined;
  /** Makes its load differ from that of others. */
  readonly noiseSeed: number;
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  desiredCount: number;
  /** The newest first; the first is PRIMARY. */
  deployments: Deployment[];
  /** The oldest first. */
  readonly revisions: ServiceRevision[];
  readonly records: ServiceDeployment[];
  /** The newest first. */
  events: ServiceEvent[];
  /** Tasks that have not stopped. */
  readonly tasks: Set<Task>;
  readonly counts: CountPoint[];
  /** Message → when it was said, for those that AWS does not repeat until the cause is gone or 6 hours are over. */
  readonly said: Map<string, number>;
  replacing: number;
  steady: boolean;
  cancelSteady: (() => void) | undefined;
  cancelReconcile: (() => void) | undefined;
}
