import { counted } from '../../placement/words.ts';
import { policyNames } from './scaling-words.ts';
import type { VerdictRule } from './verdict-rule.ts';

/** Source: developer guide, service auto scaling: a scale-in alarm brings a count above the range to the maximum first. */
export const aboveAutoscaling: VerdictRule = {
  code: 'above-autoscaling-maximum',
  effect: 'asks-again',
  about: 'Autoscaling undoes what is above its range.',
  kinds: ['scale'],
  judge: ({ after, before: { autoscaling }, policies, service: { serviceName } }) => {
    if (autoscaling === null || after <= autoscaling.maxCapacity) return undefined;
    const { maxCapacity, scaleInSuspended } = autoscaling;
    const pulling = policies.filter(({ disableScaleIn }) => disableScaleIn !== true);
    const outside = `${counted(after, 'task')} ${after === 1 ? 'is' : 'are'} above the maximum of ${maxCapacity} that autoscaling keeps`;
    return {
      sentence: scaleInSuspended
        ? `${outside}. Its scale-in is suspended, so that nothing pulls the count down until it is resumed.`
        : pulling.length === 0
          ? `${outside}. No policy of it scales in, so that the count stays until somebody changes it.`
          : `${outside}: at the next scale-in alarm it goes to ${maxCapacity} first, by ${policyNames(pulling)}.`,
      todo: `To keep it, raise the range instead: autoscale ${serviceName} max ${after}.`,
    };
  },
};
