import type { ChangeKind } from '../../../model/change/change.ts';
import type { Verdict } from '../../../model/change/verdict.ts';
import type { Seen } from './seen.ts';

/** What a rule found. Holds no age, so that the same world gives the same words. */
export interface VerdictWords {
  readonly sentence: string;
  readonly todo?: string | undefined;
}

/** One thing that somebody should know before they change a service: judges and reads nothing by itself. */
export interface VerdictRule {
  readonly code: string;
  readonly effect: Verdict['effect'];
  /** What it is about, in a few words. */
  readonly about: string;
  /** Kinds of changes that it judges. */
  readonly kinds: readonly ChangeKind[];
  readonly judge: (seen: Seen) => VerdictWords | readonly VerdictWords[] | undefined;
}

/** Changes of the count. */
export const OF_COUNT: readonly ChangeKind[] = ['scale', 'autoscale'];
/** Changes of Application Auto Scaling. */
export const OF_SCALING: readonly ChangeKind[] = ['autoscale', 'suspend', 'resume'];
/** Changes that start a deployment. */
export const OF_DEPLOYMENT: readonly ChangeKind[] = ['restart', 'rollback'];
export const OF_ALL: readonly ChangeKind[] = [
  'scale',
  'autoscale',
  'suspend',
  'resume',
  'restart',
  'rollback',
];
