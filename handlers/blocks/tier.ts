import type { Tier } from '../../src/model/finding.ts';

/** How each tier is named to people, with the emoji that Slack shows before it. */
export const TIER_WORDS: Readonly<
  Record<Tier, { readonly emoji: string; readonly verb: string; readonly heading: string }>
> = {
  refused: {
    emoji: ':no_entry:',
    verb: 'AWS will refuse this.',
    heading: 'AWS will refuse this',
  },
  fails: {
    emoji: ':warning:',
    verb: 'It registers, then fails.',
    heading: 'Registers, then fails',
  },
  advice: {
    emoji: ':bulb:',
    verb: 'It works, but you may not want it.',
    heading: 'You may not want this',
  },
};

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

/** "1 error", "2 that fail later", "3 pieces of advice": how many of a tier, in words. */
export const tierCount = (tier: Tier, count: number): string => {
  switch (tier) {
    case 'refused':
      return many(count, 'error', 'errors');
    case 'fails':
      return many(count, 'that fails later', 'that fail later');
    case 'advice':
      return many(count, 'piece of advice', 'pieces of advice');
  }
};
