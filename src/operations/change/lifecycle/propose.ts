import type { Change, ChangeTarget } from '../../../model/change/change.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { Advice } from '../../live/answer/live-answer.ts';
import { auditEvent } from './audit-event.ts';
import { type Asker, accountOf, type ChangeDeps, type Granted } from './deps.ts';
import { accountGone } from './refusals.ts';

/** A change that somebody wants. */
export interface Wanted {
  readonly target: ChangeTarget;
  readonly change: Change;
  readonly asker: Asker;
  readonly reason: string | null;
  readonly forMs: number | null;
  readonly putsBack: string | null;
}

/** The proposal as it is shown; `refused` from the start where a verdict blocks it. */
export type Proposed =
  | { readonly ok: true; readonly proposal: Proposal }
  | { readonly ok: false; readonly advice: Advice };

/** How long somebody may think before they confirm. */
const OPEN_MS = 5 * 60_000;

/**
 * Examines a change and makes a proposal of it. A dry run stores nothing, so that nothing can be confirmed. A refusal by a
 * policy is recorded.
 */
export const propose = async <Permit extends Granted>(
  wanted: Wanted,
  deps: ChangeDeps<Permit>,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Proposed> => {
  const { target, change, asker, reason, forMs, putsBack } = wanted;
  const { store, clock, random } = deps;
  const account = accountOf(deps.accounts, target);
  if (account === undefined) return { ok: false, advice: accountGone({ target }) };
  const permission = await deps.rights.permit(asker, target, change.kind);
  if (!permission.ok) {
    const { advice } = permission;
    const { person: by } = asker;
    const about = { by, target, change, detail: `${advice.code}: ${advice.sentence}` };
    await store.record([auditEvent(clock, 'refused', about)]);
    return { ok: false, advice };
  }
  const { permit } = permission;
  const examined = await deps.examine({ account, target, change, permit, forMs });
  if (!examined.ok) return { ok: false, advice: examined.advice };
  const now = clock.now();
  const { before, verdicts } = examined;
  const blocked = verdicts.find(({ effect }) => effect === 'blocks');
  const proposal: Proposal = {
    id: random.id(),
    state: blocked === undefined ? 'open' : 'refused',
    by: asker.person,
    channel: asker.channel,
    ...{ target, change, before, reason, forMs, putsBack },
    verdicts: [...verdicts],
    askedAgain: false,
    approvalsNeeded: permit.approvals,
    approvedBy: [],
    createdAtMs: now,
    expiresAtMs: now + OPEN_MS,
    claimedAtMs: null,
    sentAtMs: null,
    endedAtMs: blocked === undefined ? null : now,
    outcome: blocked?.sentence ?? null,
    story: null,
    untoldSinceMs: null,
    return: null,
  };
  if (dryRun) return { ok: true, proposal };
  const events = [auditEvent(clock, 'proposed', { by: asker.person, proposal, detail: reason })];
  if (blocked !== undefined)
    events.push(
      auditEvent(clock, 'refused', { proposal, detail: `${blocked.code}: ${blocked.sentence}` }),
    );
  await store.add(proposal, events);
  return { ok: true, proposal };
};
