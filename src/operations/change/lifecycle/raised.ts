import { targetKey } from '../../../model/change/change.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import { accountOf, type ChangeDeps, type Granted } from './deps.ts';

/** A service that somebody raised through Stevedore and that is still above its normal. Counts are tasks. */
export interface Raised {
  /** The change that raised it first. */
  readonly first: Proposal;
  /** The newest one. */
  readonly last: Proposal;
  /** Its desired count before it was raised. */
  readonly normal: number;
  /** Now; null where AWS could not be asked. */
  readonly desiredCount: number | null;
}

/** As far back as raises are looked for. */
const SENT_MAX = 1_000;

/** What was raised and not lowered again by Stevedore, from the proposals of one service, the oldest first. */
const raisedBy = (sent: readonly Proposal[]): Omit<Raised, 'desiredCount'> | undefined => {
  let found: Omit<Raised, 'desiredCount'> | undefined;
  for (const proposal of sent) {
    const { change, before } = proposal;
    if (change.kind !== 'scale') continue;
    const { desiredCount: after } = change;
    if (found === undefined) {
      if (after > before.desiredCount)
        found = { first: proposal, last: proposal, normal: before.desiredCount };
    } else found = after <= found.normal ? undefined : { ...found, last: proposal };
  }
  return found;
};

/** Everything that is still raised, the longest first. A service that is back by other hands is left out. */
export const stillRaised = async <Permit extends Granted>({
  store,
  accounts,
}: ChangeDeps<Permit>): Promise<readonly Raised[]> => {
  const byService = new Map<string, Proposal[]>();
  for (const proposal of (await store.sent(null, SENT_MAX)).toReversed()) {
    const key = targetKey(proposal.target);
    byService.set(key, [...(byService.get(key) ?? []), proposal]);
  }
  const candidates = [...byService.values()].flatMap((sent) => raisedBy(sent) ?? []);
  const looked = await Promise.all(
    candidates.map(async (one): Promise<Raised> => {
      const { cluster, service } = one.last.target;
      const readers = accountOf(accounts, one.last.target)?.fresh();
      // What cannot be looked at is listed all the same: nobody should forget it for that.
      const described = await readers?.ecs
        .describeServices(cluster, [service])
        .catch(() => undefined);
      return { ...one, desiredCount: described?.value.services[0]?.desiredCount ?? null };
    }),
  );
  return looked
    .filter(({ desiredCount, normal }) => desiredCount === null || desiredCount > normal)
    .sort((one, other) => (one.first.sentAtMs ?? 0) - (other.first.sentAtMs ?? 0));
};
