import { deploymentWords, underWay } from './deployment-words.ts';
import { OF_COUNT, type VerdictRule } from './verdict-rule.ts';

/** Source: developer guide: scale-in of autoscaling is off while a deployment runs, and the circuit breaker counts by the desired count. */
export const deploymentInProgress: VerdictRule = {
  code: 'deployment-in-progress',
  effect: 'informs',
  about: 'A deployment is on its way.',
  kinds: OF_COUNT,
  judge: ({ service, before: { autoscaling } }) => {
    const deployment = underWay(service);
    return deployment === undefined
      ? undefined
      : {
          sentence: `${deploymentWords(deployment)}: the new count applies to it too${autoscaling === null ? '' : ', and autoscaling does not scale in until it ends'}.`,
          todo: 'Wait for it where the two could be mixed up.',
        };
  },
};
