import { counted } from '../../placement/words.ts';
import { OF_COUNT, type VerdictRule } from './verdict-rule.ts';

export const belowMinimum: VerdictRule = {
  code: 'below-minimum',
  effect: 'blocks',
  about: 'The policy sets a minimum.',
  kinds: OF_COUNT,
  judge: ({ change, after, permit: { min, policy } }) => {
    const least = change.kind === 'autoscale' ? Math.min(change.minCapacity, after) : after;
    return min === null || least >= min
      ? undefined
      : {
          sentence: `${counted(least, 'task')} ${least === 1 ? 'is' : 'are'} below the minimum of ${min} that the policy ${policy} sets.`,
          todo: `Ask for ${min} or more, or have the minimum changed in stevedore.yml.`,
        };
  },
};
