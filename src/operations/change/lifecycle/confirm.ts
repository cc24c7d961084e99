import type { Stored } from '../../../change-ports.ts';
import { isSamePerson } from '../../../model/change/change.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { Advice } from '../../live/answer/live-answer.ts';
import { auditEvent } from './audit-event.ts';
import type { Asker, ChangeDeps, Granted, Step } from './deps.ts';
import { APPROVAL_MS, expire, isOver } from './expire.ts';
import {
  alreadyApproved,
  alreadyThere,
  expired,
  notTheAuthor,
  ownApproval,
  unknownProposal,
} from './refusals.ts';
import { send } from './send.ts';
import { showStory } from './story.ts';

const refused = (advice: Advice, proposal: Proposal | null): Step => ({
  kind: 'refused',
  advice,
  proposal,
});

/** Refuses a step and records it: who tried what. */
const refuse = async <Permit extends Granted>(
  { store, clock }: ChangeDeps<Permit>,
  { person: by }: Asker,
  advice: Advice,
  proposal: Proposal,
): Promise<Step> => {
  const detail = `${advice.code}: ${advice.sentence}`;
  await store.record([auditEvent(clock, 'refused', { by, proposal, detail })]);
  return refused(advice, proposal);
};

const endOver = async <Permit extends Granted>(
  stored: Stored<Proposal>,
  deps: ChangeDeps<Permit>,
): Promise<Step> => refused(expired(stored.value), await expire(stored, deps));

/** Somebody else changed the record first: what it is now says what happened. */
const asItIs = async <Permit extends Granted>(
  { store }: ChangeDeps<Permit>,
  id: string,
): Promise<Step> => {
  const now = await store.get(id);
  return now === undefined
    ? refused(unknownProposal(), null)
    : refused(alreadyThere(now.value), now.value);
};

/** Keeps a yes that is not the last one, and shows who is missing. `version` is the one before it. */
const waitFor = async <Permit extends Granted>(
  { value, version }: Stored<Proposal>,
  yes: 'confirmed' | 'approved',
  { person: by }: Asker,
  deps: ChangeDeps<Permit>,
): Promise<Step> => {
  const waiting: Proposal = { ...value, untoldSinceMs: deps.clock.now() };
  const event = auditEvent(deps.clock, yes, { by, proposal: waiting });
  if ((await deps.store.replace(waiting, version, [event])) !== 'done')
    return asItIs(deps, value.id);
  const kept = { value: waiting, version: version + 1 };
  return { kind: 'waits', proposal: await showStory(kept, null, deps) };
};

/**
 * The author's yes. The first one of a change that asks again only puts the second question; the last one sends the change, or
 * waits for approvals. Any number of processes may be asked at once: one of them goes on.
 */
export const confirm = async <Permit extends Granted>(
  id: string,
  asker: Asker,
  deps: ChangeDeps<Permit>,
): Promise<Step> => {
  const { store, clock } = deps;
  const stored = await store.get(id);
  if (stored === undefined) return refused(unknownProposal(), null);
  const { value, version } = stored;
  if (!isSamePerson(value.by, asker.person)) return refuse(deps, asker, notTheAuthor(), value);
  if (value.state !== 'open') return refused(alreadyThere(value), value);
  if (isOver(value, clock.now())) return endOver(stored, deps);
  if (!value.askedAgain && value.verdicts.some(({ effect }) => effect === 'asks-again')) {
    const proposal = { ...value, askedAgain: true };
    const written = await store.replace(proposal, version, []);
    return written === 'done' ? { kind: 'asks-again', proposal } : asItIs(deps, id);
  }
  if (value.approvalsNeeded === 0) return send(stored, 'confirmed', asker.person, deps);
  const proposal: Proposal = {
    ...value,
    state: 'confirmed',
    expiresAtMs: clock.now() + APPROVAL_MS,
  };
  return waitFor({ value: proposal, version }, 'confirmed', asker, deps);
};

/** Another person's yes. The author's own and a second one of the same person never count; the last one sends the change. */
export const approve = async <Permit extends Granted>(
  id: string,
  asker: Asker,
  deps: ChangeDeps<Permit>,
): Promise<Step> => {
  const { store, clock, rights } = deps;
  const stored = await store.get(id);
  if (stored === undefined) return refused(unknownProposal(), null);
  const { value, version } = stored;
  const { person } = asker;
  if (value.state !== 'confirmed') return refused(alreadyThere(value), value);
  if (isOver(value, clock.now())) return endOver(stored, deps);
  if (isSamePerson(value.by, person)) return refuse(deps, asker, ownApproval(), value);
  if (value.approvedBy.some((one) => isSamePerson(one, person)))
    return refuse(deps, asker, alreadyApproved(), value);
  const permission = await rights.mayApprove(asker, value);
  if (!permission.ok) return refuse(deps, asker, permission.advice, value);
  const approved: Proposal = { ...value, approvedBy: [...value.approvedBy, person] };
  if (approved.approvedBy.length >= approved.approvalsNeeded)
    return send({ value: approved, version }, 'approved', person, deps);
  return waitFor({ value: approved, version }, 'approved', asker, deps);
};

/** The author's no, as long as nothing was sent. */
export const cancel = async <Permit extends Granted>(
  id: string,
  asker: Asker,
  deps: ChangeDeps<Permit>,
): Promise<Step> => {
  const { store, clock } = deps;
  const stored = await store.get(id);
  if (stored === undefined) return refused(unknownProposal(), null);
  const { value, version } = stored;
  if (!isSamePerson(value.by, asker.person)) return refuse(deps, asker, notTheAuthor(), value);
  if (value.state !== 'open' && value.state !== 'confirmed')
    return refused(alreadyThere(value), value);
  const now = clock.now();
  const isPublic = value.state === 'confirmed';
  const proposal: Proposal = {
    ...value,
    state: 'cancelled',
    endedAtMs: now,
    outcome: 'Cancelled before anything was sent.',
    untoldSinceMs: isPublic ? now : null,
  };
  const event = auditEvent(clock, 'cancelled', { by: asker.person, proposal });
  if ((await store.replace(proposal, version, [event])) !== 'done') return asItIs(deps, id);
  const kept = { value: proposal, version: version + 1 };
  return { kind: 'moved-on', proposal: isPublic ? await showStory(kept, null, deps) : proposal };
};
