import { counted } from '../../placement/words.ts';
import { OF_COUNT, type VerdictRule } from './verdict-rule.ts';

const times = (after: number, before: number): string =>
  before === 0
    ? ''
    : ` (${(after / before).toLocaleString('en', { maximumFractionDigits: 1 })} times as many)`;

/** From 0 and from 1 alike, up to 2 tasks are no surprise. */
export const moreThanDouble: VerdictRule = {
  code: 'more-than-double',
  effect: 'asks-again',
  about: 'A slip of the finger looks like this.',
  kinds: OF_COUNT,
  judge: ({ after, before: { desiredCount } }) =>
    after <= 2 * Math.max(desiredCount, 1)
      ? undefined
      : {
          sentence: `From ${desiredCount} to ${counted(after, 'task')} is more than double${times(after, desiredCount)}.`,
          todo: 'Make sure that no digit is wrong.',
        },
};
