import { amountFilter } from './amount.ts';
import type { PrepareFilter } from './filter.ts';

/** Enough free memory in MiB. */
export const memory: PrepareFilter = ({ cluster, demand }) =>
  amountFilter('RESOURCE:MEMORY', demand.memoryMiB, cluster.memoryMiB);
