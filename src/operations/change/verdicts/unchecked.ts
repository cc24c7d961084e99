import { OF_ALL, type VerdictRule } from './verdict-rule.ts';

/** A permission that is missing is never silence. */
export const unchecked: VerdictRule = {
  code: 'could-not-be-checked',
  effect: 'informs',
  about: 'AWS did not tell something.',
  kinds: OF_ALL,
  judge: ({ unread }) =>
    unread.map(({ sentence, todo }) => ({ sentence: `Could not be checked. ${sentence}`, todo })),
};
