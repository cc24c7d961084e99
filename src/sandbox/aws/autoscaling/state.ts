import type { Service } from '../world/service.ts';

/** A policy of Application Auto Scaling on a service's desired count. */
export interface ScalingPolicy {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly metric: 'ECSServiceAverageCPUUtilization' | 'ECSServiceAverageMemoryUtilization';
  readonly targetValue: number;
  readonly scaleInCooldownSeconds: number;
  readonly scaleOutCooldownSeconds: number;
  readonly disableScaleIn: boolean;
  readonly alarmHigh: string;
  readonly alarmLow: string;
}

export interface ScalingActivity {
  readonly id: string;
  readonly description: string;
  readonly cause: string;
  readonly startTime: number;
  readonly endTime: number | undefined;
  readonly statusCode: 'Successful' | 'InProgress' | 'Failed' | 'Unfulfilled' | 'Overridden';
  readonly statusMessage: string;
  readonly notScaled:
    | { readonly code: string; readonly maxCapacity?: number; readonly minCapacity?: number }
    | undefined;
}

export interface ScheduledAction {
  readonly name: string;
  readonly arn: string;
  readonly schedule: string;
  readonly minCapacity: number | undefined;
  readonly maxCapacity: number | undefined;
  readonly createdAt: number;
}

export interface ScalableTarget {
  readonly resourceId: string;
  readonly service: Service;
  readonly createdAt: number;
  minCapacity: number;
  maxCapacity: number;
  suspendedIn: boolean;
  suspendedOut: boolean;
  suspendedScheduled: boolean;
  readonly policies: Map<string, ScalingPolicy>;
  readonly scheduledActions: Map<string, ScheduledAction>;
  /** The newest first. */
  activities: ScalingActivity[];
  scaledOutAt: number;
  scaledInAt: number;
}
