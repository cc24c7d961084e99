import type { Reason } from '../../model/placement.ts';
import type { PrepareFilter } from './filter.ts';

const STATUSES: ReadonlyMap<string, Reason> = new Map([
  ['DRAINING', 'DRAINING'],
  ['REGISTERING', 'REGISTERING'],
  ['REGISTRATION_FAILED', 'REGISTRATION_FAILED'],
  ['DEREGISTERING', 'DEREGISTERING'],
]);

/** Only an ACTIVE instance takes tasks (API reference, ContainerInstance.status). */
export const status: PrepareFilter = ({ cluster }) => ({
  reason: (instance) => STATUSES.get(cluster.statuses[instance] ?? '') ?? 'INACTIVE',
  capacity: (instance) => (cluster.statuses[instance] === 'ACTIVE' ? Number.POSITIVE_INFINITY : 0),
  finding: (instance) => ({
    need: 'ACTIVE',
    free: cluster.statuses[instance] ?? null,
    total: null,
    never: false,
  }),
});
