import { utcText } from '../policy/zoned-time.ts';
import { OF_ALL, type VerdictRule } from './verdict-rule.ts';

export const frozen: VerdictRule = {
  code: 'frozen',
  effect: 'blocks',
  about: 'Changes are frozen.',
  kinds: OF_ALL,
  judge: ({ freezes }) =>
    freezes.map(({ name, by, untilMs, reason }) => ({
      sentence: `${by === null ? `The freeze ${name} of stevedore.yml` : `The freeze of ${name} by ${by}`} holds until ${utcText(untilMs)}${reason === null ? '' : `: ${reason.replace(/[.\s]*$/, '')}`}.`,
      todo:
        by === null
          ? 'Wait, or have the freeze changed in stevedore.yml.'
          : `Wait, or have it lifted: unfreeze ${name}.`,
    })),
};
