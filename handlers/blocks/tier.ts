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

/** "1 refused", "3 pieces of advice": how many of a tier, in words. */
export const tierCount = (tier: Tier, count: number): string => {
  if (tier === 'refused')
    return count === 1 ? '1 error that AWS refuses' : `${count} errors that AWS refuses`;
  if (tier === 'fails') return count === 1 ? '1 that fails later' : `${count} that fail later`;
  return count === 1 ? '1 piece of advice' : `${count} pieces of advice`;
};
