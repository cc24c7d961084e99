import type { Amounts, PlacedTask } from '../../model/cluster-snapshot.ts';
import { instanceType } from '../tables.ts';

/** Whether a task has a network interface of its own. */
const hasInterface = ({ task }: PlacedTask): boolean =>
  (task.attachments ?? []).some(({ type }) => /^(?:ElasticNetworkInterface|eni)$/.test(type ?? ''));

/**
 * How many awsvpc tasks each instance can hold in all, and besides those there; NaN where the instance type is unknown,
 * or trunking is on and AWS's table does not list the type.
 */
export const awsvpcSlots = (
  attributes: readonly ReadonlyMap<string, string>[],
  tasks: readonly PlacedTask[],
): Amounts => {
  const total = Float64Array.from(attributes, (own) => {
    const type = instanceType(own.get('ecs.instance-type') ?? '');
    const slots = own.has('ecs.awsvpc-trunk-id') ? type?.awsvpcTasksTrunked : type?.awsvpcTasks;
    return slots ?? Number.NaN;
  });
  const free = Float64Array.from(total);
  for (const placed of tasks)
    if (hasInterface(placed)) free[placed.instance] = (free[placed.instance] ?? Number.NaN) - 1;
  return { total, free: free.map((slots) => Math.max(0, slots)) };
};
