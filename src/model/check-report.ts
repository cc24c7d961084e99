import type { Finding, Target, Tier } from './finding.ts';

/** What the paste was taken for. */
export const SHAPES = [
  'register-input',
  'describe-output',
  'container-array',
  'container',
  'cloudformation',
  'terraform',
  'service',
  'cluster',
  'capacity-provider',
  'compose',
  'kubernetes',
  'unreadable',
] as const;
export type Shape = (typeof SHAPES)[number];

/** A finding of a rule that the settings switch off, and the reason that they give. */
export interface SwitchedOff {
  readonly finding: Finding;
  readonly reason: string;
}

/** The answer to "check this": what it was taken for, what was left out, what was found. */
export interface CheckReport {
  readonly shape: Shape;
  readonly family: string | null;
  /** The task definitions by name, when there are several; by their place where they have none. */
  readonly families?: readonly string[];
  /** What it was judged for. */
  readonly targets: readonly Target[];
  /** True when `targets` was not stated in the paste or by the caller, but assumed. */
  readonly targetsAssumed: boolean;
  /** Most important first: by tier, then by position. */
  readonly findings: readonly Finding[];
  /**
   * What AWS would refuse on Fargate, when a definition does not say what it is for and was judged for EC2. Empty when
   * nothing stands in the way; absent when the targets were stated.
   */
  readonly blocksFargate?: readonly Finding[];
  /** Whole sentences on what the reader left out or repaired before judging. */
  readonly setAside: readonly string[];
  /** Findings that the settings leave out; absent where there are none. */
  readonly switchedOff?: readonly SwitchedOff[];
}

/** How many findings of each tier. */
export type TierCounts = Readonly<Record<Tier, number>>;

/** Counts findings by tier. */
export const countTiers = (findings: readonly Finding[]): TierCounts => {
  const counts = { refused: 0, fails: 0, advice: 0 };
  for (const { tier } of findings) counts[tier] += 1;
  return counts;
};
