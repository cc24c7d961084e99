import type { ScalingActivity } from '../../../model/scaling.ts';
import { utcText } from '../policy/zoned-time.ts';
import { policyNames } from './scaling-words.ts';
import type { VerdictRule } from './verdict-rule.ts';

const lastOf = (activities: readonly ScalingActivity[]): string => {
  const done = activities.find(({ notScaledReasons }) => notScaledReasons.length === 0);
  return done === undefined
    ? 'It has scaled nothing within six weeks.'
    : `It last acted at ${utcText(done.startedAtMs)}: ${done.description.replace(/[.\s]*$/, '')}.`;
};

export const insideAutoscaling: VerdictRule = {
  code: 'autoscaling-may-change-it',
  effect: 'informs',
  about: 'Autoscaling shares the count.',
  kinds: ['scale', 'autoscale', 'resume'],
  judge: ({ change, after, before: { autoscaling }, policies, activities, unread }) => {
    if (autoscaling === null || policies.length === 0) return undefined;
    const [min, max] =
      change.kind === 'autoscale'
        ? [change.minCapacity, change.maxCapacity]
        : [autoscaling.minCapacity, autoscaling.maxCapacity];
    if (after < min || after > max) return undefined;
    if (autoscaling.scaleInSuspended && autoscaling.scaleOutSuspended) return undefined;
    const known = unread.every(({ part }) => part !== 'scaling activities');
    return {
      sentence: `Within ${min} to ${max}, autoscaling may change the count at any alarm: ${policyNames(policies)}.${known ? ` ${lastOf(activities)}` : ''}`,
    };
  },
};
