/** A target group of a load balancer. */
export interface TargetGroup {
  readonly targetGroupArn: string;
  readonly targetGroupName: string;
  /** ip, instance, lambda or alb. */
  readonly targetType: string;
  readonly protocol?: string | undefined;
  readonly port?: number | undefined;
  readonly healthCheck: {
    readonly protocol?: string | undefined;
    readonly port?: string | undefined;
    readonly path?: string | undefined;
    readonly intervalSeconds?: number | undefined;
    readonly timeoutSeconds?: number | undefined;
    readonly healthyThreshold?: number | undefined;
    readonly unhealthyThreshold?: number | undefined;
    /** Such as `200-299`. */
    readonly matcher?: string | undefined;
  };
  /** A target group without a load balancer gets no traffic and no health checks. */
  readonly loadBalancerArns: readonly string[];
}

/** Health of one target. */
export interface TargetHealth {
  /** Address, instance id or ARN. */
  readonly id: string;
  readonly port?: number | undefined;
  readonly availabilityZone?: string | undefined;
  /** initial, healthy, unhealthy, unhealthy.draining, unused, draining or unavailable. */
  readonly state: string;
  /** Such as Target.FailedHealthChecks. */
  readonly reason?: string | undefined;
  readonly description?: string | undefined;
}
