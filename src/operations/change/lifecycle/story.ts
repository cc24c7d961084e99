import type { Stored } from '../../../change-ports.ts';
import type { AuditEvent } from '../../../model/change/audit.ts';
import type { ChangeProgress } from '../../../model/change/progress.ts';
import type { MessagePlace, Proposal } from '../../../model/change/proposal.ts';
import type { ChangeDeps, Granted } from './deps.ts';

/** How often a message's place is written down against others who change the same record. */
const TRIES = 5;

/** Whether people have to be asked again: what was told nowhere is in the log, but nobody approves what they have not seen. */
const waits = (place: MessagePlace | null, { state }: Proposal): boolean =>
  place === null && state === 'confirmed';

/** Notes where the message is, and which version of the record people know. Null is nowhere: a later round tries again. */
const keepTold = async <Permit extends Granted>(
  { value: { id }, version }: Stored<Proposal>,
  story: MessagePlace | null,
  { store, clock }: ChangeDeps<Permit>,
): Promise<Proposal | undefined> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await store.get(id);
    if (stored === undefined) return undefined;
    // What somebody wrote meanwhile is theirs to tell.
    const isLast = stored.version === version;
    const untoldSinceMs = waits(story, stored.value) ? clock.now() : null;
    const told = isLast ? { untoldSinceMs } : {};
    const proposal = { ...stored.value, story: story ?? stored.value.story, ...told };
    if ((await store.replace(proposal, stored.version, [])) === 'done') return proposal;
  }
  return undefined;
};

/** Shows a proposal as it is now in its one message, and remembers where that message is. */
export const showStory = async <Permit extends Granted>(
  stored: Stored<Proposal>,
  progress: ChangeProgress | null,
  deps: ChangeDeps<Permit>,
): Promise<Proposal> => {
  const { value } = stored;
  const place = await deps.teller.tell({ proposal: value, progress });
  const { story: known, untoldSinceMs } = value;
  const isKnown = place === null || (known?.channel === place.channel && known.ts === place.ts);
  if (isKnown && untoldSinceMs === null) return value;
  const kept = await keepTold(stored, place, deps);
  return kept ?? { ...value, story: place ?? known };
};

/**
 * Shows how a proposal ended, and writes it down only then: of a process that dies in between, the next one finds the proposal
 * on its way, comes to the same end and edits the same message. The other way round, an end would be kept that nobody was told.
 * For ends that are true of the world whoever writes them down. Undefined where somebody else changed the record meanwhile.
 */
export const tellThenKeep = async <Permit extends Granted>(
  { version }: Pick<Stored<Proposal>, 'version'>,
  ended: Proposal,
  progress: ChangeProgress | null,
  event: AuditEvent,
  { teller, store }: ChangeDeps<Permit>,
): Promise<Proposal | undefined> => {
  const place = await teller.tell({ proposal: ended, progress });
  const proposal: Proposal = { ...ended, story: place ?? ended.story, untoldSinceMs: null };
  return (await store.replace(proposal, version, [event])) === 'done' ? proposal : undefined;
};

/**
 * Whether people were to be told of a proposal, and the process that would have done it has died: the others tell within a
 * moment. `settleMs` is that moment.
 */
export const isUntold = ({ untoldSinceMs }: Proposal, nowMs: number, settleMs: number): boolean =>
  untoldSinceMs !== null && nowMs > untoldSinceMs + settleMs;

/** Whoever asked has read what became of a proposal that no channel knows of: nothing is left to tell. */
export const heard = async <Permit extends Granted>(
  id: string,
  { store }: ChangeDeps<Permit>,
): Promise<void> => {
  const stored = await store.get(id);
  if (stored === undefined || stored.value.untoldSinceMs === null) return;
  const { value, version } = stored;
  if (value.story === null) await store.replace({ ...value, untoldSinceMs: null }, version, []);
};
