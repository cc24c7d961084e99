import { aboveAutoscaling } from './above-autoscaling.ts';
import { aboveMaximum } from './above-maximum.ts';
import { aboveQuota } from './above-quota.ts';
import { aboveStep } from './above-step.ts';
import { autoscalingSuspended } from './autoscaling-suspended.ts';
import { belowAutoscaling } from './below-autoscaling.ts';
import { belowMinimum } from './below-minimum.ts';
import { changedLately } from './changed-lately.ts';
import { cost } from './cost.ts';
import { daemon } from './daemon.ts';
import { definitionInactive } from './definition-inactive.ts';
import { deploymentInProgress } from './deployment-in-progress.ts';
import { doesNotFit, fits } from './does-not-fit.ts';
import { express } from './express.ts';
import { fargateVcpu } from './fargate-vcpu.ts';
import { frozen } from './frozen.ts';
import { insideAutoscaling } from './inside-autoscaling.ts';
import { managedAsCode } from './managed-as-code.ts';
import { moreThanDouble } from './more-than-double.ts';
import { noAutoscaling } from './no-autoscaling.ts';
import { noOp } from './no-op.ts';
import { notActive } from './not-active.ts';
import { otherController } from './other-controller.ts';
import { protectedTasks } from './protected-tasks.ts';
import { rangeMovesCount } from './range-moves-count.ts';
import { rangeUpsideDown } from './range-upside-down.ts';
import { replacesDeployment } from './replaces-deployment.ts';
import { rollbackChanges } from './rollback-changes.ts';
import { scheduledScaling } from './scheduled-scaling.ts';
import { trafficShift } from './traffic-shift.ts';
import { unchecked } from './unchecked.ts';
import type { VerdictRule } from './verdict-rule.ts';
import { zero } from './zero.ts';
import { zeroBelowAutoscaling } from './zero-below-autoscaling.ts';

/** Every verdict, in the order in which they are shown: what blocks, what asks again, what informs. */
export const VERDICT_RULES: readonly VerdictRule[] = [
  notActive,
  express,
  daemon,
  otherController,
  definitionInactive,
  frozen,
  belowMinimum,
  aboveMaximum,
  aboveStep,
  aboveQuota,
  zeroBelowAutoscaling,
  noAutoscaling,
  rangeUpsideDown,
  trafficShift,
  noOp,
  zero,
  moreThanDouble,
  aboveAutoscaling,
  belowAutoscaling,
  doesNotFit,
  replacesDeployment,
  rangeMovesCount,
  deploymentInProgress,
  rollbackChanges,
  insideAutoscaling,
  autoscalingSuspended,
  scheduledScaling,
  protectedTasks,
  changedLately,
  managedAsCode,
  fits,
  fargateVcpu,
  cost,
  unchecked,
];
