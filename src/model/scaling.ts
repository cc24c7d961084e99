/** What Application Auto Scaling knows of a service. Times are milliseconds since the epoch. */
export interface ScalableTarget {
  readonly minCapacity: number;
  readonly maxCapacity: number;
  readonly suspended: {
    readonly scaleIn: boolean;
    readonly scaleOut: boolean;
    readonly scheduled: boolean;
  };
}

export interface ScalingPolicy {
  readonly policyName: string;
  readonly policyArn: string;
  /** TargetTrackingScaling, StepScaling or PredictiveScaling. */
  readonly policyType: string;
  /** Of target tracking. */
  readonly targetValue?: number | undefined;
  /** Predefined metric, or the name of a customized one. */
  readonly metric?: string | undefined;
  readonly disableScaleIn?: boolean | undefined;
  readonly scaleInCooldownSeconds?: number | undefined;
  readonly scaleOutCooldownSeconds?: number | undefined;
  readonly alarmNames: readonly string[];
}

export interface ScalingActivity {
  readonly activityId: string;
  readonly description: string;
  readonly cause: string;
  readonly startedAtMs: number;
  readonly endedAtMs?: number | undefined;
  /** Pending, InProgress, Successful, Overridden, Unfulfilled or Failed. */
  readonly statusCode: string;
  readonly statusMessage?: string | undefined;
  /** Why it did not scale, such as AlreadyAtMaxCapacity. */
  readonly notScaledReasons: readonly {
    readonly code: string;
    readonly maxCapacity?: number | undefined;
    readonly minCapacity?: number | undefined;
    readonly currentCapacity?: number | undefined;
  }[];
}

export interface ScheduledAction {
  readonly scheduledActionName: string;
  /** `at(…)`, `rate(…)` or `cron(…)`. */
  readonly schedule: string;
  readonly timezone?: string | undefined;
  readonly minCapacity?: number | undefined;
  readonly maxCapacity?: number | undefined;
  readonly startAtMs?: number | undefined;
  readonly endAtMs?: number | undefined;
}
