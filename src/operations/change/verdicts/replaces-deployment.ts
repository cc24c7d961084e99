import { deploymentWords, underWay } from './deployment-words.ts';
import { OF_DEPLOYMENT, type VerdictRule } from './verdict-rule.ts';

export const replacesDeployment: VerdictRule = {
  code: 'replaces-deployment',
  effect: 'asks-again',
  about: 'A new deployment takes the place of one on its way.',
  kinds: OF_DEPLOYMENT,
  judge: ({ service }) => {
    const deployment = underWay(service);
    return deployment === undefined
      ? undefined
      : {
          sentence: `${deploymentWords(deployment)}: a new one takes its place before it has ended.`,
          todo: 'Wait for it, unless that is what you want.',
        };
  },
};
