import type { Operations } from '../wire/operation.ts';
import { putScalingPolicy, registerScalableTarget } from './change.ts';
import {
  describeScalableTargets,
  describeScalingActivities,
  describeScalingPolicies,
  describeScheduledActions,
} from './describe.ts';

/** The operations of Application Auto Scaling that the account answers. */
export const AUTO_SCALING_OPERATIONS: Operations = {
  DescribeScalableTargets: describeScalableTargets,
  DescribeScalingActivities: describeScalingActivities,
  DescribeScalingPolicies: describeScalingPolicies,
  DescribeScheduledActions: describeScheduledActions,
  PutScalingPolicy: putScalingPolicy,
  RegisterScalableTarget: registerScalableTarget,
};
