import { auditContract } from './audit.ts';
import { leasesContract } from './leases.ts';
import { listsContract } from './lists.ts';
import type { OpenEmpty } from './opened.ts';
import { proposalsContract } from './proposals.ts';

/** Everything that every store keeps to; called inside a `describe`. */
export const storeContract = (open: OpenEmpty): void => {
  proposalsContract(open);
  listsContract(open);
  leasesContract(open);
  auditContract(open);
};
