import { targetKey } from '../../model/change/change.ts';
import type { Proposal } from '../../model/change/proposal.ts';
import type { LookRequest } from './text/change-wish.ts';

/** Whether a change is of the service and the place that somebody asks about. */
export const isAbout = ({ name, where }: LookRequest, { target }: Proposal): boolean => {
  const { account, region, cluster, service } = target;
  const places = [account, region, cluster].map((one) => one.toLowerCase());
  const wanted = name?.toLowerCase();
  const named =
    wanted === undefined ||
    [service, `${cluster}/${service}`, targetKey(target)].some(
      (one) => one.toLowerCase() === wanted,
    );
  return named && (where === null || places.includes(where.toLowerCase()));
};
