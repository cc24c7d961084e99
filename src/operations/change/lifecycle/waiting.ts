import { isSamePerson } from '../../../model/change/change.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { Asker, ChangeDeps, Granted } from './deps.ts';

/** What waits for somebody's click, the oldest first. */
export interface Waiting {
  /** Changes of others that they may approve. */
  readonly toApprove: readonly Proposal[];
  /** Their own: to be confirmed by them, or approved by others. */
  readonly own: readonly Proposal[];
}

/** What waits for somebody and has not expired. */
export const waitingFor = async <Permit extends Granted>(
  asker: Asker,
  { store, clock, rights }: ChangeDeps<Permit>,
): Promise<Waiting> => {
  const { person } = asker;
  const stored = await store.inStates(['open', 'confirmed']);
  const open = stored
    .map(({ value }) => value)
    .filter(({ expiresAtMs }) => expiresAtMs >= clock.now());
  const ofOthers = open.filter(
    ({ state, by, approvedBy }) =>
      state === 'confirmed' &&
      !isSamePerson(by, person) &&
      !approvedBy.some((one) => isSamePerson(one, person)),
  );
  const toApprove: Proposal[] = [];
  for (const proposal of ofOthers)
    if ((await rights.mayApprove(asker, proposal)).ok) toApprove.push(proposal);
  return { toApprove, own: open.filter(({ by }) => isSamePerson(by, person)) };
};
