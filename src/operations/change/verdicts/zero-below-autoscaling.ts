import { counted } from '../../placement/words.ts';
import type { VerdictRule } from './verdict-rule.ts';

/** Autoscaling raises to its minimum at the next scale-out alarm, unless scale-out is suspended. */
export const zeroBelowAutoscaling: VerdictRule = {
  code: 'zero-below-autoscaling-minimum',
  effect: 'blocks',
  about: 'Autoscaling has a minimum, and would start tasks again.',
  kinds: ['scale'],
  judge: ({ after, before: { autoscaling }, service: { serviceName } }) =>
    after > 0 ||
    autoscaling === null ||
    autoscaling.minCapacity === 0 ||
    autoscaling.scaleOutSuspended
      ? undefined
      : {
          sentence: `Autoscaling keeps at least ${counted(autoscaling.minCapacity, 'task')} of ${serviceName}, so that it would start them again after a scale to 0.`,
          todo: `Set its minimum to 0 first: autoscale ${serviceName} min 0.`,
        },
};
