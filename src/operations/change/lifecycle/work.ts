import type { Stored } from '../../../change-ports.ts';
import { awsProblemOf } from '../../../model/aws-problem.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import { announceAll } from './announce.ts';
import type { ChangeDeps, Granted } from './deps.ts';
import { expire, isOver } from './expire.ts';
import { type FollowMemory, followOnce } from './follow.ts';
import { leaseOf, WORK_MS } from './lease.ts';
import { reconcile } from './reconcile.ts';
import { returnOnce } from './return.ts';
import { isUntold, showStory } from './story.ts';

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

/**
 * One round over everything that is on its way: reconciles what was in flight when a process died, follows what was sent, puts
 * back what was only for a time, ends what nobody confirmed, and tells what others died before they could tell. Any number of processes may do rounds at once.
 */
export const workOnce = async <Permit extends Granted>(
  deps: ChangeDeps<Permit>,
  memory: FollowMemory,
): Promise<void> => {
  const { store, clock, settleMs } = deps;
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
  // Only where there is something to do: whoever holds the lease keeps others from saying yes.
  for (const { value } of await store.inStates(['open', 'confirmed']))
    if (isOver(value, clock.now()))
      await underLease(
        value,
        async (stored) => {
          if (isOver(stored.value, clock.now())) await expire(stored, deps);
        },
        deps,
      );
  for (const { value } of await store.untold())
    if (isUntold(value, clock.now(), settleMs))
      await underLease(
        value,
        async (stored) => {
          if (isUntold(stored.value, clock.now(), settleMs)) await showStory(stored, null, deps);
        },
        deps,
      );
  await announceAll(deps);
};

/** What a follower starts with. */
export const createFollowMemory = (): FollowMemory => ({
  steady: new Map(),
  told: new Map(),
  counts: new Map(),
});
