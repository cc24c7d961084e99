import type { Stored } from '../../../change-ports.ts';
import type { AuditEvent } from '../../../model/change/audit.ts';
import type { ChangeProgress } from '../../../model/change/progress.ts';
import type { MessagePlace, Proposal } from '../../../model/change/proposal.ts';
import type { ChangeDeps, Granted } from './deps.ts';

/** How often a message's place is written down against others who change the same record. */
const TRIES = 5;

const keepPlace = async <Permit extends Granted>(
  { id }: Proposal,
  story: MessagePlace,
  { store }: ChangeDeps<Permit>,
): Promise<Proposal | undefined> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await store.get(id);
    if (stored === undefined) return undefined;
    const proposal = { ...stored.value, story };
    if ((await store.replace(proposal, stored.version, [])) === 'done') return proposal;
  }
  return undefined;
};

/** Shows a proposal as it is now in its one message, and remembers where that message is. */
export const showStory = async <Permit extends Granted>(
  proposal: Proposal,
  progress: ChangeProgress | null,
  deps: ChangeDeps<Permit>,
): Promise<Proposal> => {
  const place = await deps.teller.tell({ proposal, progress });
  const known = proposal.story;
  if (place === null || (known?.channel === place.channel && known.ts === place.ts))
    return proposal;
  return (await keepPlace(proposal, place, deps)) ?? { ...proposal, story: place };
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
  const proposal = place === null ? ended : { ...ended, story: place };
  return (await store.replace(proposal, version, [event])) === 'done' ? proposal : undefined;
};
