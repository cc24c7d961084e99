import type { Change, ChangeTarget } from '../../../model/change/change.ts';
import type { Observed } from '../../../model/change/observed.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsServiceDeployment } from '../../../model/ecs-service-deployment.ts';
import type { TaskProtection } from '../../../model/ecs-task.ts';
import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import type { ScalingActivity, ScalingPolicy, ScheduledAction } from '../../../model/scaling.ts';
import type { Gap } from '../../live/answer/live-answer.ts';
import type { AnyPlacementAnswer } from '../../placement/place-answer.ts';
import type { ActiveFreeze } from '../policy/freezes.ts';
import type { Permit } from '../policy/permit.ts';

/** A part of what was read: undefined where AWS did not tell it or where the change has nothing to do with it. */
type Told<Value> = Value | undefined;

/** What was read of a service, as far as a change has to do with it. */
export interface World {
  readonly service: EcsService;
  readonly before: Observed;
  readonly policies: readonly ScalingPolicy[];
  readonly scheduled: readonly ScheduledAction[];
  readonly activities: readonly ScalingActivity[];
  /** The newest service deployment. */
  readonly deployment: Told<EcsServiceDeployment>;
  /** The definition that runs after the change. */
  readonly task: Told<EcsTaskDefinition>;
  /** The definition that runs now; only where another one takes its place. */
  readonly running: Told<EcsTaskDefinition>;
  readonly protections: readonly TaskProtection[];
  /** Dry run of the tasks that would be added. */
  readonly placement: Told<AnyPlacementAnswer>;
  readonly unread: readonly Gap[];
}

/** All that a change is judged by. Counts are tasks; times are milliseconds since the epoch. */
export interface Seen extends World {
  readonly target: ChangeTarget;
  readonly change: Change;
  readonly permit: Permit;
  /** The count that AWS is told, or that it sets when a range is changed; the count of now for all other changes. */
  readonly after: number;
  readonly nowMs: number;
  /** How long the change shall last; null for good. */
  readonly forMs: number | null;
  readonly freezes: readonly ActiveFreeze[];
  /** Changes of this service that were sent, the newest first. */
  readonly recent: readonly Proposal[];
}

/**
 * How many tasks need a place for a count: those that are added, and those that are missing already and take the first places.
 * Tasks that are starting have theirs.
 */
export const tasksToPlace = (
  { desiredCount, runningCount, pendingCount }: EcsService,
  after: number,
): number => Math.max(0, after - Math.min(desiredCount, runningCount + pendingCount));

/** The count after a change, as AWS sets it: a new range moves the count into it (RegisterScalableTarget). */
export const countAfter = (change: Change, desiredCount: number): number => {
  switch (change.kind) {
    case 'scale':
      return change.desiredCount;
    case 'autoscale':
      return Math.min(change.maxCapacity, Math.max(change.minCapacity, desiredCount));
    default:
      return desiredCount;
  }
};
