import type { ContainerInstance } from '../../model/container-instance.ts';
import type { Remarks } from './remarks.ts';
import { amountOf } from './resources.ts';

/** Registered and free GPUs. That remainingResources lists the free ones is an assumption: AWS does not say. */
export const gpusOf = (
  instance: ContainerInstance,
  remarks: Remarks,
  who: string,
): { readonly total: number; readonly free: number } => {
  const total = amountOf(instance.registeredResources, 'GPU') ?? 0;
  const free = amountOf(instance.remainingResources, 'GPU');
  if (free !== undefined && free <= total) return { total, free };
  if (free !== undefined) {
    remarks.add(
      'remaining GPU is more than registered GPU, which cannot be; the registered amount is used',
      who,
    );
    return { total, free: total };
  }
  if (total > 0) remarks.add('remainingResources has no GPU; all GPUs are taken as free', who);
  return { total, free: total };
};
