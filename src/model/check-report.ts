import type { Finding, Target, Tier } from './finding.ts';

/** What the paste was taken for. */
export const SHAPES = [
  'register-input',
  'describe-output',
  'container-array',
  'container',
  'cloudformation',
  'service',
  'compose',
  'kubernetes',
  'unreadable',
] as const;
export type Shape = (typeof SHAPES)[number];

/** The answer to "check this": what it was taken for, what was left out, what was found. */
export interface CheckReport {
  readonly shape: Shape;
  readonly family: string | null;
  /** What it was judged for. */
  readonly targets: readonly Target[];
  /** True when `targets` was not stated in the paste or by the caller, but assumed. */
  readonly targetsAssumed: boolean;
  /** Most important first: by tier, then by position. */
  readonly findings: readonly Finding[];
  /** Whole sentences on what the reader left out or repaired before judging. */
  readonly setAside: readonly string[];
}

/** How many findings of each tier. */
export type TierCounts = Readonly<Record<Tier, number>>;

/** Counts findings by tier. */
export const countTiers = (findings: readonly Finding[]): TierCounts => {
  const counts = { refused: 0, fails: 0, advice: 0 };
  for (const { tier } of findings) counts[tier] += 1;
  return counts;
};
