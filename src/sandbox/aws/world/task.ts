import type { Cluster, Instance } from './cluster.ts';
import type { Deployment } from './deployment.ts';
import type { Revision } from './revision.ts';
import type { Service } from './service.ts';
import type { Tag } from './tag.ts';

type TaskStatus =
  | 'PROVISIONING'
  | 'PENDING'
  | 'ACTIVATING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED';

export interface Container {
  readonly name: string;
  readonly arn: string;
  readonly image: string;
  readonly runtimeId: string;
  lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED';
  healthStatus: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN';
  exitCode: number | undefined;
  reason: string | undefined;
}

export interface Task {
  readonly id: string;
  readonly arn: string;
  readonly cluster: Cluster;
  readonly group: string;
  readonly startedBy: string | undefined;
  readonly service: Service | undefined;
  readonly deployment: Deployment | undefined;
  readonly revision: Revision;
  readonly launchType: 'EC2' | 'FARGATE';
  readonly capacityProvider: string | undefined;
  readonly instance: Instance | undefined;
  readonly availabilityZone: string;
  readonly networkInterface:
    | {
        readonly id: string;
        readonly subnet: string;
        readonly privateIp: string;
        readonly mac: string;
      }
    | undefined;
  /** Container port → host port that Docker chose. */
  readonly hostPorts: ReadonlyMap<number, number>;
  readonly containers: readonly Container[];
  readonly createdAt: number;
  readonly tags: readonly Tag[];
  lastStatus: TaskStatus;
  desiredStatus: 'RUNNING' | 'STOPPED';
  /** Whether the scheduler counts it as healthy. */
  healthy: boolean;
  version: number;
  connectivityAt: number | undefined;
  pullStartedAt: number | undefined;
  pullStoppedAt: number | undefined;
  startedAt: number | undefined;
  stoppingAt: number | undefined;
  executionStoppedAt: number | undefined;
  stoppedAt: number | undefined;
  stopCode: string | undefined;
  stoppedReason: string | undefined;
  protectedUntil: number | undefined;
  /** Takes back all that the task waits for. */
  readonly waiting: Set<() => void>;
}
