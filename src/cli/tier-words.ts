import type { TierCounts } from '../model/check-report.ts';
import { TIERS, type Tier } from '../model/finding.ts';
import type { Style } from './paint.ts';

/** How a tier looks and what it is called on a terminal. */
export const TIER_WORDS: Readonly<
  Record<Tier, { readonly sign: string; readonly style: Style; readonly heading: string }>
> = {
  refused: { sign: '✗', style: 'red', heading: 'AWS will refuse this' },
  fails: { sign: '!', style: 'yellow', heading: 'Registers, then fails' },
  advice: { sign: '·', style: 'cyan', heading: 'You may not want this' },
};

const counted = (tier: Tier, count: number): string => {
  switch (tier) {
    case 'refused':
      return `${count} refused`;
    case 'fails':
      return count === 1 ? '1 fails later' : `${count} fail later`;
    case 'advice':
      return count === 1 ? '1 piece of advice' : `${count} pieces of advice`;
  }
};

/** "2 refused, 1 fails later, 3 pieces of advice", or "nothing found". */
export const countLine = (counts: TierCounts): string => {
  const parts = TIERS.filter((tier) => counts[tier] > 0).map((tier) => counted(tier, counts[tier]));
  return parts.length === 0 ? 'nothing found' : parts.join(', ');
};
