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
