import { counted } from '../../placement/words.ts';
import { OF_COUNT, type VerdictRule } from './verdict-rule.ts';

export const aboveMaximum: VerdictRule = {
  code: 'above-maximum',
  effect: 'blocks',
  about: 'The policy sets a maximum.',
  kinds: OF_COUNT,
  judge: ({ change, after, permit: { max, policy } }) => {
    const most = change.kind === 'autoscale' ? Math.max(change.maxCapacity, after) : after;
    return max === null || most <= max
      ? undefined
      : {
          sentence: `${counted(most, 'task')} ${most === 1 ? 'is' : 'are'} above the maximum of ${max} that the policy ${policy} sets.`,
          todo: `Ask for ${max} or fewer, or have the maximum changed in stevedore.yml.`,
        };
  },
};
