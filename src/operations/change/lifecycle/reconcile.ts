import type { Stored } from '../../../change-ports.ts';
import { awsProblemOf } from '../../../model/aws-problem.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import { problemAdvice } from '../../live/answer/problem-advice.ts';
import { auditEvent } from './audit-event.ts';
import { accountOf, type ChangeDeps, type Granted } from './deps.ts';
import { readSeen, type Stand, standOf } from './seen.ts';
import { showStory, tellThenKeep } from './story.ts';

const END: Readonly<
  Record<Stand, { readonly state: Proposal['state']; readonly sentence: string }>
> = {
  made: {
    state: 'following',
    sentence: 'Whether AWS had taken the change was open for a while; AWS shows that it did.',
  },
  'not-made': {
    state: 'not-sent',
    sentence:
      'Stevedore was interrupted while it sent this change, and AWS shows that it was not made. It was not sent again.',
  },
  other: {
    state: 'overtaken',
    sentence:
      'Stevedore was interrupted while it sent this change, and something else has changed the service since. It was not sent again.',
  },
};

/** How AWS shows the change; undefined where AWS could not be asked. */
const standNow = async <Permit extends Granted>(
  proposal: Proposal,
  { accounts, log }: ChangeDeps<Permit>,
): Promise<Stand | undefined> => {
  const account = accountOf(accounts, proposal.target);
  if (account === undefined) return undefined;
  const { target, change, before } = proposal;
  try {
    return standOf(change, before, await readSeen(account.fresh(), target, change));
  } catch (error) {
    const problem = awsProblemOf(error);
    const reason = problem === undefined ? 'unknown' : problemAdvice(problem).code;
    log.warn({ proposal: proposal.id, reason }, 'a change in flight could not be looked at yet');
    return undefined;
  }
};

/**
 * Finds out what became of a claimed proposal by reading AWS, and never sends it again. Where AWS cannot be read, or does not
 * show the change so shortly after the claim that it may still arrive, the proposal stays as it is until the next look.
 */
export const reconcile = async <Permit extends Granted>(
  { value, version }: Stored<Proposal>,
  deps: ChangeDeps<Permit>,
): Promise<Proposal> => {
  const { store, clock, settleMs } = deps;
  const stand = await standNow(value, deps);
  const now = clock.now();
  if (stand === undefined) return value;
  if (stand === 'not-made' && now - (value.claimedAtMs ?? 0) < settleMs) return value;
  const { state, sentence } = END[stand];
  const isMade = stand === 'made';
  const proposal: Proposal = {
    ...value,
    state,
    sentAtMs: stand === 'not-made' ? null : (value.sentAtMs ?? value.claimedAtMs ?? now),
    endedAtMs: isMade ? null : now,
    outcome: isMade ? null : sentence,
    return: isMade && value.forMs !== null ? { atMs: now + value.forMs, state: 'waiting' } : null,
  };
  const event = auditEvent(clock, 'reconciled', { proposal, detail: sentence });
  const others = async () => (await store.get(value.id))?.value ?? value;
  if (!isMade)
    return (await tellThenKeep({ version }, proposal, null, event, deps)) ?? (await others());
  if ((await store.replace(proposal, version, [event])) !== 'done') return others();
  return showStory({ value: proposal, version: version + 1 }, null, deps);
};
