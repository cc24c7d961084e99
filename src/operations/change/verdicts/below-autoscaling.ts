import { counted } from '../../placement/words.ts';
import { policyNames } from './scaling-words.ts';
import type { VerdictRule } from './verdict-rule.ts';

/** A scale to 0 has a verdict of its own. Source: developer guide, service auto scaling: a scale-out alarm brings a count below the range to the minimum first. */
export const belowAutoscaling: VerdictRule = {
  code: 'below-autoscaling-minimum',
  effect: 'asks-again',
  about: 'Autoscaling undoes what is below its range.',
  kinds: ['scale'],
  judge: ({ after, before: { autoscaling }, policies, service: { serviceName } }) => {
    if (autoscaling === null || after >= autoscaling.minCapacity) return undefined;
    const { minCapacity, scaleOutSuspended } = autoscaling;
    if (after === 0 && !scaleOutSuspended) return undefined;
    const outside = `${counted(after, 'task')} ${after === 1 ? 'is' : 'are'} below the minimum of ${minCapacity} that autoscaling keeps`;
    return {
      sentence: scaleOutSuspended
        ? `${outside}. Its scale-out is suspended, so that nothing raises the count until it is resumed.`
        : policies.length === 0
          ? `${outside}. It has no policy, so that the count stays until a scheduled action or somebody changes it.`
          : `${outside}: at the next scale-out alarm it goes to ${minCapacity} first, by ${policyNames(policies)}.`,
      todo: `To keep it, lower the range instead: autoscale ${serviceName} min ${after}.`,
    };
  },
};
