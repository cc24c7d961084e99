import type { Amounts } from '../../model/cluster-snapshot.ts';
import type { Reason } from '../../model/placement.ts';
import type { Filter } from './filter.ts';

const known = (amount: number): number | null => (Number.isNaN(amount) ? null : amount);

/** A filter for a resource of which every task takes the same amount. An unknown amount refuses nothing. */
export const amountFilter = (reason: Reason, need: number, { free, total }: Amounts): Filter => ({
  reason: () => reason,
  capacity: (instance) => {
    const amount = free[instance] ?? 0;
    return need > 0 && !Number.isNaN(amount) ? Math.floor(amount / need) : Number.POSITIVE_INFINITY;
  },
  finding: (instance, placed) => {
    const all = total[instance] ?? 0;
    return {
      need,
      free: known((free[instance] ?? 0) - placed * need),
      total: known(all),
      never: need > all,
    };
  },
});
