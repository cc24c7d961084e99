import { OF_COUNT, type VerdictRule } from './verdict-rule.ts';

export const zero: VerdictRule = {
  code: 'scale-to-zero',
  effect: 'asks-again',
  about: 'Nothing would run any more.',
  kinds: OF_COUNT,
  judge: ({ after, before: { desiredCount }, service: { serviceName, loadBalancers } }) =>
    after > 0 || desiredCount === 0
      ? undefined
      : {
          sentence: `With 0 tasks nothing of ${serviceName} runs any more${loadBalancers.length === 0 ? '' : ', and its load balancer answers with errors'}.`,
          todo: `The way back is the count of now: ${desiredCount}.`,
        },
};
