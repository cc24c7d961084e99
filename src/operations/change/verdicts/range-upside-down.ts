import type { VerdictRule } from './verdict-rule.ts';

export const rangeUpsideDown: VerdictRule = {
  code: 'range-upside-down',
  effect: 'blocks',
  about: 'AWS takes no maximum below the minimum.',
  kinds: ['autoscale'],
  judge: ({ change }) =>
    change.kind !== 'autoscale' || change.minCapacity <= change.maxCapacity
      ? undefined
      : {
          sentence: `The minimum of ${change.minCapacity} would be above the maximum of ${change.maxCapacity}, which AWS refuses.`,
          todo: 'Give both ends: min NUMBER max NUMBER.',
        },
};
