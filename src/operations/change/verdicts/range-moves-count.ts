import { counted } from '../../placement/words.ts';
import type { VerdictRule } from './verdict-rule.ts';

export const rangeMovesCount: VerdictRule = {
  code: 'range-moves-count',
  effect: 'informs',
  about: 'A new range moves the count into it.',
  kinds: ['autoscale'],
  judge: ({ after, before: { desiredCount } }) =>
    after === desiredCount
      ? undefined
      : {
          sentence: `AWS moves the count into the new range at once: from ${desiredCount} to ${counted(after, 'task')}.`,
        },
};
