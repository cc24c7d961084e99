import type { Stored } from '../../../change-ports.ts';
import { awsProblemOf } from '../../../model/aws-problem.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import { auditEvent } from './audit-event.ts';
import type { ChangeDeps, Granted } from './deps.ts';
import { type FollowMemory, followOnce } from './follow.ts';
import { leaseOf, WORK_MS } from './lease.ts';
import { reconcile } from './reconcile.ts';
import { expired } from './refusals.ts';
import { returnOnce } from './return.ts';
import { showStory } from './story.ts';

type Work = (stored: Stored<Proposal>) => Promise<void>;

/** Does a piece of work on a proposal while nobody else does; what fails is logged and tried again at the next round. */
const underLease = async <Permit extends Granted>(
  { id }: Proposal,
  work: Work,
  { store, leases, clock, owner, log }: ChangeDeps<Permit>,
): Promise<void> => {
  const nowMs = clock.now();
  const lease = leaseOf(id);
  if (!(await leases.acquire(lease, owner, { nowMs, untilMs: nowMs + WORK_MS }))) return;
  try {
    // Another process may have gone on between the list and the lease.
    const stored = await store.get(id);
    if (stored !== undefined) await work(stored);
  } catch (error) {
    const problem = awsProblemOf(error)?.kind ?? (error instanceof Error ? error.name : 'unknown');
    log.warn({ proposal: id, problem }, 'work on a change failed and is tried again');
  } finally {
    await leases.release(lease, owner);
  }
};

const expireOnce = async <Permit extends Granted>(
  { value, version }: Stored<Proposal>,
  deps: ChangeDeps<Permit>,
): Promise<void> => {
  const { store, clock } = deps;
  const isWaiting = value.state === 'open' || value.state === 'confirmed';
  if (!isWaiting || clock.now() <= value.expiresAtMs) return;
  const proposal: Proposal = {
    ...value,
    state: 'expired',
    endedAtMs: clock.now(),
    outcome: expired(value).sentence,
  };
  const written = await store.replace(proposal, version, [
    auditEvent(clock, 'expired', { proposal }),
  ]);
  if (written === 'done' && value.story !== null) await showStory(proposal, null, deps);
};

/**
 * One round over everything that is on its way: reconciles what was in flight when a process died, follows what was sent, puts
 * back what was only for a time, and ends what nobody confirmed. Any number of processes may do rounds at once.
 */
export const workOnce = async <Permit extends Granted>(
  deps: ChangeDeps<Permit>,
  memory: FollowMemory,
): Promise<void> => {
  const { store } = deps;
  for (const { value } of await store.inStates(['sending']))
    await underLease(
      value,
      async (stored) => {
        if (stored.value.state === 'sending') await reconcile(stored, deps);
      },
      deps,
    );
  for (const { value } of await store.inStates(['following']))
    await underLease(
      value,
      async (stored) => {
        if (stored.value.state === 'following') await followOnce(stored, deps, memory);
      },
      deps,
    );
  for (const { value } of await store.returning())
    await underLease(value, (stored) => returnOnce(stored, deps), deps);
  for (const { value } of await store.inStates(['open', 'confirmed']))
    await underLease(value, (stored) => expireOnce(stored, deps), deps);
};

/** What a follower starts with. */
export const createFollowMemory = (): FollowMemory => ({
  steady: new Map(),
  told: new Map(),
  counts: new Map(),
});
