import { amountFilter } from './amount.ts';
import type { Filter, PrepareFilter } from './filter.ts';

/** Shared GPUs: the task's memory must be free on one GPU. */
const sharedGpu = (need: number, memory: readonly (readonly number[])[]): Filter => ({
  reason: () => 'RESOURCE:GPU',
  capacity: (instance) =>
    (memory[instance] ?? []).reduce((tasks, free) => tasks + Math.floor(free / need), 0),
  finding: (instance, placed) => {
    const gpus = memory[instance] ?? [];
    const fits = gpus.reduce((tasks, free) => tasks + Math.floor(free / need), 0);
    const most = Math.max(0, ...gpus);
    return {
      need,
      free: placed >= fits ? Math.min(most, most % need) : most,
      total: most,
      never: fits === 0,
    };
  },
});

/** Enough free GPUs, or enough memory on a shared one. */
export const gpu: PrepareFilter = ({ cluster, demand }) =>
  demand.sharedGpuMemoryMiB > 0
    ? sharedGpu(demand.sharedGpuMemoryMiB, cluster.sharedGpuMemoryMiB)
    : amountFilter('RESOURCE:GPU', demand.gpus, cluster.gpus);
