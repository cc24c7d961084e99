import type { Task } from './task.ts';

type TargetState = 'initial' | 'healthy' | 'unhealthy' | 'draining';

export interface Target {
  /** IP address or EC2 instance id. */
  readonly id: string;
  readonly port: number;
  readonly availabilityZone: string;
  readonly task: Task;
  state: TargetState;
  reason: string | undefined;
  description: string | undefined;
}

export interface TargetGroup {
  readonly name: string;
  readonly arn: string;
  readonly loadBalancerArn: string;
  readonly targetType: 'ip' | 'instance';
  readonly port: number;
  readonly path: string;
  readonly matcher: string;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  readonly deregistrationDelaySeconds: number;
  /** By task id. */
  readonly targets: Map<string, Target>;
}
