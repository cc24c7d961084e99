import type { Change, ChangeTarget } from '../../model/change/change.ts';
import type { Observed } from '../../model/change/observed.ts';
import type { Proposal } from '../../model/change/proposal.ts';
import type { Verdict } from '../../model/change/verdict.ts';
import type { AwsReaders, Clock } from '../../ports.ts';
import type { Advice } from '../live/answer/live-answer.ts';
import { activeFreezes, type FreezeRules } from './policy/freezes.ts';
import type { Permit } from './policy/permit.ts';
import { judge } from './verdicts/judge.ts';
import { look } from './verdicts/look.ts';
import { countAfter } from './verdicts/seen.ts';

/** A change that is permitted, and what it is judged by. */
export interface ExamineQuestion {
  readonly target: ChangeTarget;
  readonly change: Change;
  /** Readers of the target's account and Region that remember nothing. */
  readonly readers: AwsReaders;
  readonly permit: Permit;
  readonly freezes: FreezeRules;
  /** Proposals of this service that were sent, the newest first, without the one that is examined. */
  readonly recent: readonly Proposal[];
  /** How long the change shall last, in milliseconds; null for good. */
  readonly forMs: number | null;
  readonly clock: Clock;
}

/** What a service is now, and what is to be said of a change of it; or why nothing can be said. */
export type Examined =
  | { readonly ok: true; readonly before: Observed; readonly verdicts: readonly Verdict[] }
  | { readonly ok: false; readonly advice: Advice };

/**
 * Reads a service and judges a change of it. Nothing is changed. Without the service there is no answer; all else that cannot be
 * read is a verdict that says so.
 */
export const examineChange = async (question: ExamineQuestion): Promise<Examined> => {
  const { target, change, readers, permit, freezes, recent, forMs, clock } = question;
  const looked = await look(change, { ...target, readers }, clock);
  if (!looked.ok) return looked;
  const world = looked.answer;
  const nowMs = clock.now();
  const verdicts = judge({
    ...world,
    ...{ target, change, permit, recent, forMs, nowMs },
    after: countAfter(change, world.before.desiredCount),
    freezes: activeFreezes(freezes, target, nowMs),
  });
  return { ok: true, before: world.before, verdicts };
};
