import { amountFilter } from './amount.ts';
import type { PrepareFilter } from './filter.ts';

/** Enough free cpu units (1024 = 1 vCPU). */
export const cpu: PrepareFilter = ({ cluster, demand }) =>
  amountFilter('RESOURCE:CPU', demand.cpuUnits, cluster.cpuUnits);
