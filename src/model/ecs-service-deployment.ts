/** A service deployment as DescribeServiceDeployments tells it. Times are milliseconds since the epoch. */
export interface EcsServiceDeployment {
  readonly serviceDeploymentArn: string;
  readonly serviceArn: string;
  /** PENDING, IN_PROGRESS, SUCCESSFUL, STOPPED, STOP_REQUESTED, ROLLBACK_… */
  readonly status: string;
  readonly statusReason?: string | undefined;
  /** Such as SCALE_UP or BAKE_TIME; absent for a rolling deployment. */
  readonly lifecycleStage?: string | undefined;
  readonly targetRevisionArn?: string | undefined;
  readonly sourceRevisionArns: readonly string[];
  /** What the circuit breaker counts. */
  readonly circuitBreaker?:
    | { readonly status: string; readonly failureCount: number; readonly threshold: number }
    | undefined;
  readonly alarms?:
    | {
        readonly status: string;
        readonly alarmNames: readonly string[];
        readonly triggeredAlarmNames: readonly string[];
      }
    | undefined;
  readonly rollback?:
    | { readonly reason?: string | undefined; readonly revisionArn?: string | undefined }
    | undefined;
  /** Ids of lifecycle hooks of type PAUSE that wait for a person. */
  readonly awaitingAction: readonly string[];
  readonly createdAtMs?: number | undefined;
  readonly startedAtMs?: number | undefined;
  readonly finishedAtMs?: number | undefined;
  readonly stoppedAtMs?: number | undefined;
}

/** A revision: what a service looked like when it was deployed. AWS keeps none from before 2024-10-25. */
export interface EcsServiceRevision {
  readonly serviceRevisionArn: string;
  readonly taskDefinition?: string | undefined;
  readonly launchType?: string | undefined;
  readonly platformVersion?: string | undefined;
  readonly containerImages: readonly {
    readonly containerName: string;
    readonly image: string;
    readonly imageDigest?: string | undefined;
  }[];
  readonly createdAtMs?: number | undefined;
}
