import { counted } from '../../placement/words.ts';
import { OF_COUNT, type VerdictRule } from './verdict-rule.ts';

export const aboveStep: VerdictRule = {
  code: 'above-step',
  effect: 'blocks',
  about: 'The policy limits how far one change goes.',
  kinds: OF_COUNT,
  judge: ({ after, before: { desiredCount }, permit: { maxStep, policy } }) => {
    const step = Math.abs(after - desiredCount);
    return maxStep === null || step <= maxStep
      ? undefined
      : {
          sentence: `From ${desiredCount} to ${after} is a step of ${counted(step, 'task')}; the policy ${policy} permits steps of ${maxStep}.`,
          todo: `Go in smaller steps, first to ${after > desiredCount ? desiredCount + maxStep : desiredCount - maxStep}.`,
        };
  },
};
