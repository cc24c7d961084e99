import type { CapacityProviderShare, Service } from './service.ts';
import type { Tag } from './tag.ts';
import type { Task } from './task.ts';

export interface Instance {
  readonly arn: string;
  readonly ec2InstanceId: string;
  readonly type: string;
  readonly availabilityZone: string;
  readonly attributes: readonly { readonly name: string; readonly value?: string }[];
  readonly cpuUnits: number;
  readonly memoryMiB: number;
  readonly registeredAt: number;
  readonly privateIp: string;
  readonly capacityProvider: string | undefined;
  status: 'ACTIVE' | 'DRAINING';
  agentConnected: boolean;
}

/** Managed scaling of a capacity provider: the Auto Scaling group behind it grows and shrinks with the tasks. */
export interface ManagedScaling {
  readonly capacityProvider: string;
  readonly minInstances: number;
  readonly maxInstances: number;
  /** What the group starts; zones are taken in turn. */
  readonly instance: { readonly type: string; readonly availabilityZone: string };
  /** Instances on their way. */
  arriving: number;
}

export interface Cluster {
  readonly name: string;
  readonly arn: string;
  readonly containerInsights: 'disabled' | 'enabled' | 'enhanced';
  readonly capacityProviders: readonly string[];
  readonly defaultStrategy: readonly CapacityProviderShare[];
  readonly managedScaling: readonly ManagedScaling[];
  readonly tags: readonly Tag[];
  readonly instances: Map<string, Instance>;
  readonly services: Map<string, Service>;
  /** By id; stopped ones leave after an hour. */
  readonly tasks: Map<string, Task>;
}
