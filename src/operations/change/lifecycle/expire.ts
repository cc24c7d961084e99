import type { Stored } from '../../../change-ports.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import { auditEvent } from './audit-event.ts';
import type { ChangeDeps, Granted } from './deps.ts';
import { expired } from './refusals.ts';
import { tellThenKeep } from './story.ts';

/** People who approve may take longer than the one who confirms. */
export const APPROVAL_MS = 30 * 60_000;

/** Id of the proposal that puts another one back by itself. */
export const idOfReturn = (id: string): string => `${id}-back`;

/** Whether a proposal puts another one back by itself: it waits for its service, and for nobody's yes. */
export const isByItself = ({ id, putsBack }: Proposal): boolean =>
  putsBack !== null && id === idOfReturn(putsBack);

/** Whether a proposal waits for somebody's yes, and its time is over. */
export const isOver = ({ state, expiresAtMs }: Proposal, nowMs: number): boolean =>
  (state === 'open' || state === 'confirmed') && nowMs > expiresAtMs;

/** Ends a proposal whose time is over, and says so where it was asked about, unless somebody was faster. */
export const expire = async <Permit extends Granted>(
  stored: Stored<Proposal>,
  deps: ChangeDeps<Permit>,
): Promise<Proposal> => {
  const { value } = stored;
  const { store, clock } = deps;
  const proposal: Proposal = {
    ...value,
    state: 'expired',
    endedAtMs: clock.now(),
    outcome: expired(value).sentence,
  };
  const event = auditEvent(clock, 'expired', { proposal });
  if (value.story !== null || (value.state === 'confirmed' && !isByItself(value)))
    await tellThenKeep(stored, proposal, null, event, deps);
  else await store.replace(proposal, stored.version, [event]);
  return proposal;
};
