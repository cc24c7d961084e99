import type { ChangeAccount, Stored } from '../../../change-ports.ts';
import { type Change, isSamePerson, targetKey } from '../../../model/change/change.ts';
import type { Proposal, ProposalState } from '../../../model/change/proposal.ts';
import { auditEvent } from './audit-event.ts';
import { type Asker, accountOf, type ChangeDeps, type Granted, type Step } from './deps.ts';
import { idOfReturn } from './expire.ts';
import { alreadyThere, notTheAuthor, unknownProposal } from './refusals.ts';
import { readSeen, standOf } from './seen.ts';
import { send } from './send.ts';
import { showStory } from './story.ts';
import { undoing } from './undoing.ts';

/** The reminder comes ten minutes before the end, or a quarter of the time before it where that is shorter. */
const REMIND_MS = 10 * 60_000;
const REMIND_SHARE = 4;
/** A return that could not be sent is given up after this time, and its author is asked. */
const GIVE_UP_MS = 30 * 60_000;
const LATEST = 20;

/** States of the proposal that puts another one back, in which AWS has taken it. */
const PUT_BACK: readonly ProposalState[] = ['following', 'steady', 'failing'];
const NOT_BACK = 'It was not put back when its time was over.';

type Return = NonNullable<Proposal['return']>;

const remindAt = ({ forMs }: Proposal, { atMs }: Return): number =>
  atMs - Math.min(REMIND_MS, (forMs ?? 0) / REMIND_SHARE);

const keep = <Permit extends Granted>(
  { value, version }: Stored<Proposal>,
  state: Return['state'],
  action: 'return-reminded' | 'return-asked' | 'ended',
  detail: string,
  { store, clock }: ChangeDeps<Permit>,
) => {
  const isOver = (state === 'done' || state === 'given-up') && value.story !== null;
  const proposal: Proposal = {
    ...value,
    return: value.return && { ...value.return, state },
    // The message says that it is put back, and has to say otherwise.
    untoldSinceMs: isOver ? clock.now() : value.untoldSinceMs,
  };
  return store.replace(proposal, version, [auditEvent(clock, action, { proposal, detail })]);
};

/** Asks the author instead of putting it back, once. */
const ask = async <Permit extends Granted>(
  stored: Stored<Proposal>,
  sentence: string,
  deps: ChangeDeps<Permit>,
): Promise<void> => {
  // First, because a process that dies in between asks again; the other way round nobody would be asked.
  await deps.teller.askAboutReturn(stored.value, 'ask', sentence);
  await keep(stored, 'asked', 'return-asked', sentence, deps);
};

/** Whether nothing has touched what was changed since; else what did, in a sentence. */
const touchedBy = async <Permit extends Granted>(
  proposal: Proposal,
  account: ChangeAccount,
  { store }: ChangeDeps<Permit>,
): Promise<string | null> => {
  const { target, change, before } = proposal;
  const later = (await store.sent(target, LATEST)).find(
    (one) =>
      one.id !== proposal.id &&
      targetKey(one.target) === targetKey(target) &&
      (one.sentAtMs ?? 0) > (proposal.sentAtMs ?? 0),
  );
  if (later !== undefined) return 'Another change of this service was sent after this one.';
  const stand = standOf(change, before, await readSeen(account.fresh(), target, change));
  return stand === 'made' ? null : 'Something else has changed the service since.';
};

/** The story says no longer that it is put back. */
const showEnd = async <Permit extends Granted>(
  { id, story }: Proposal,
  deps: ChangeDeps<Permit>,
): Promise<Proposal> => {
  const stored = await deps.store.get(id);
  if (stored === undefined) throw new Error(`The proposal ${id} is gone from the store.`);
  return story === null ? stored.value : showStory(stored, null, deps);
};

/** The proposal that puts another one back by itself: confirmed by whoever confirmed that one. */
const returnOf = (
  proposal: Proposal,
  change: Change,
  examined: Pick<Proposal, 'before' | 'verdicts' | 'approvalsNeeded'>,
  now: number,
): Proposal => ({
  ...proposal,
  ...examined,
  id: idOfReturn(proposal.id),
  state: 'confirmed',
  change,
  reason: 'The time that it was asked for is over.',
  forMs: null,
  putsBack: proposal.id,
  createdAtMs: now,
  expiresAtMs: now + GIVE_UP_MS,
  claimedAtMs: null,
  sentAtMs: null,
  endedAtMs: null,
  outcome: null,
  story: null,
  untoldSinceMs: null,
  return: null,
});

const putBack = async <Permit extends Granted>(
  stored: Stored<Proposal>,
  deps: ChangeDeps<Permit>,
): Promise<void> => {
  const { store, clock, rights } = deps;
  const { value } = stored;
  const { target, by, channel } = value;
  const account = accountOf(deps.accounts, target);
  const change = undoing(value);
  if (account === undefined || change === null)
    return ask(stored, 'Stevedore cannot put this back by itself.', deps);
  const known = await store.get(idOfReturn(value.id));
  if (known === undefined) {
    const touched = await touchedBy(value, account, deps);
    if (touched !== null) return ask(stored, touched, deps);
    const permission = await rights.permit({ person: by, channel }, target, change.kind);
    if (!permission.ok) return ask(stored, permission.advice.sentence, deps);
    const { permit } = permission;
    const examined = await deps.examine({ account, target, change, permit, forMs: null });
    if (!examined.ok) return ask(stored, examined.advice.sentence, deps);
    const { before, verdicts } = examined;
    const blocked = verdicts.find(({ effect }) => effect === 'blocks');
    if (blocked !== undefined) return ask(stored, blocked.sentence, deps);
    const judged = { before, verdicts: [...verdicts], approvalsNeeded: permit.approvals };
    const back = returnOf(value, change, judged, clock.now());
    await store.add(back, [
      auditEvent(clock, 'proposed', { by, proposal: back, detail: back.reason }),
    ]);
  }
  const back = known ?? (await store.get(idOfReturn(value.id)));
  if (back === undefined) return;
  if (back.value.state === 'confirmed') await send(back, 'confirmed', by, deps);
  // What became of it says its own record: a process may have died before it was sent, or without an answer of AWS.
  const { state, outcome } = (await store.get(back.value.id))?.value ?? back.value;
  if (state === 'confirmed' || state === 'sending') return;
  if (!PUT_BACK.includes(state)) return ask(stored, outcome ?? NOT_BACK, deps);
  if ((await keep(stored, 'done', 'ended', 'Put back when its time was over.', deps)) === 'done')
    await showEnd(value, deps);
};

/** The author keeps what was only for a time: nothing is put back any more. */
export const keepForGood = async <Permit extends Granted>(
  id: string,
  { person }: Asker,
  deps: ChangeDeps<Permit>,
): Promise<Step> => {
  const stored = await deps.store.get(id);
  if (stored === undefined) return { kind: 'refused', advice: unknownProposal(), proposal: null };
  const { value } = stored;
  if (!isSamePerson(value.by, person)) {
    const advice = notTheAuthor();
    const detail = `${advice.code}: ${advice.sentence}`;
    const about = { by: person, proposal: value, detail };
    await deps.store.record([auditEvent(deps.clock, 'refused', about)]);
    return { kind: 'refused', advice, proposal: value };
  }
  const isOver = value.return === null || value.return.state === 'done';
  if (isOver || (await keep(stored, 'given-up', 'ended', 'Kept for good.', deps)) !== 'done')
    return { kind: 'refused', advice: alreadyThere(value), proposal: value };
  return { kind: 'moved-on', proposal: await showEnd(value, deps) };
};

/** Reminds of a `for 2h` that ends soon, and puts it back when it is over, unless somebody changed the service meanwhile. */
export const returnOnce = async <Permit extends Granted>(
  stored: Stored<Proposal>,
  deps: ChangeDeps<Permit>,
): Promise<void> => {
  const { value } = stored;
  const due = value.return;
  if (due === null) return;
  const now = deps.clock.now();
  if (now > due.atMs + GIVE_UP_MS)
    return ask(stored, 'It could not be put back when its time was over.', deps);
  if (now >= due.atMs) return putBack(stored, deps);
  if (due.state !== 'waiting' || now < remindAt(value, due)) return;
  const sentence = `It is put back at ${new Date(due.atMs).toISOString().slice(11, 16)} UTC, if nothing else changes the service until then.`;
  await deps.teller.askAboutReturn(value, 'remind', sentence);
  await keep(stored, 'reminded', 'return-reminded', sentence, deps);
};
