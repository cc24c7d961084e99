import type { PlacementConstraint, PlacementStrategy } from '../../../model/placement.ts';
import type { TaskDefinition } from '../../../model/task-definition.ts';
import type { ManagedScaling } from '../world/cluster.ts';
import type { Program, Traffic } from '../world/program.ts';
import type {
  CapacityProviderShare,
  DeploymentConfiguration,
  NetworkConfiguration,
} from '../world/service.ts';
import type { Tag } from '../world/tag.ts';

export interface InstancePlan {
  /** EC2 instance type, one that knowledge/facts/instance-types.json lists. */
  readonly type: string;
  readonly availabilityZone: string;
  readonly capacityProvider?: string;
}

export interface ClusterPlan {
  readonly name: string;
  readonly containerInsights: 'disabled' | 'enabled' | 'enhanced';
  readonly capacityProviders: readonly string[];
  readonly defaultStrategy?: readonly CapacityProviderShare[];
  readonly managedScaling?: readonly Omit<ManagedScaling, 'arriving'>[];
  readonly instances?: readonly InstancePlan[];
  readonly tags?: readonly Tag[];
}

export interface TargetGroupPlan {
  readonly name: string;
  readonly loadBalancer: string;
  readonly targetType: 'ip' | 'instance';
  readonly port: number;
  /** Path of the health check; it wants a 200. */
  readonly path: string;
}

/** Something that somebody did to a service in the past. */
export type PastAction =
  | { readonly minutesAgo: number; readonly deploy: string }
  | { readonly minutesAgo: number; readonly desiredCount: number }
  | { readonly minutesAgo: number; readonly protectTasks: number; readonly forMinutes: number }
  | { readonly minutesAgo: number; readonly interruptSpotTasks: number };

export interface ScalingPlan {
  readonly minCapacity: number;
  readonly maxCapacity: number;
  /** Average CPU utilization in per cent that the policy keeps. */
  readonly targetCpuPercent: number;
  readonly scheduled?: readonly {
    readonly name: string;
    readonly schedule: string;
    readonly minCapacity: number;
    readonly maxCapacity: number;
  }[];
}

export interface ServicePlan {
  readonly cluster: string;
  readonly name: string;
  /** `family:revision` that it was created with. */
  readonly taskDefinition: string;
  readonly desiredCount: number;
  readonly daysOld: number;
  readonly schedulingStrategy?: 'DAEMON';
  readonly launchType?: 'EC2' | 'FARGATE';
  readonly capacityProviderStrategy?: readonly CapacityProviderShare[];
  readonly network?: NetworkConfiguration;
  readonly loadBalancer?: {
    readonly targetGroup: string;
    readonly containerName: string;
    readonly containerPort: number;
  };
  readonly placementStrategy?: readonly PlacementStrategy[];
  readonly placementConstraints?: readonly PlacementConstraint[];
  readonly deployment?: Partial<DeploymentConfiguration>;
  readonly healthCheckGracePeriodSeconds?: number;
  readonly traffic?: Traffic;
  readonly scaling?: ScalingPlan;
  readonly tags?: readonly Tag[];
  /** The oldest first. */
  readonly past?: readonly PastAction[];
}

/** What an account holds, before it has run at all. */
export interface AccountPlan {
  /** Subnet → Availability Zone. */
  readonly subnets: Readonly<Record<string, string>>;
  readonly images: Readonly<Record<string, Program>>;
  /** ARN of a secret → whether the execution roles may read it. */
  readonly secrets: Readonly<Record<string, 'readable' | 'denied'>>;
  readonly logGroups: readonly string[];
  readonly clusters: readonly ClusterPlan[];
  readonly targetGroups: readonly TargetGroupPlan[];
  /** Every family's revisions from 1 on. */
  readonly taskDefinitions: readonly TaskDefinition[];
  readonly services: readonly ServicePlan[];
}
