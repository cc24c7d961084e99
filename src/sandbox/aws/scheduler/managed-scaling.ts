import { buildInstance } from '../world/build-instance.ts';
import type { Cluster, Instance, ManagedScaling } from '../world/cluster.ts';
import type { Revision } from '../world/revision.ts';
import { stopTask } from '../world/stop-task.ts';
import type { World } from '../world/world.ts';

const MINUTE_MS = 60_000;
/** A minute until the metric is seen, then the start of the machine and its agent. */
const ARRIVAL_SECONDS = [150, 240] as const;
/** The alarm that scales in wants 15 minutes in a row (managed scaling, CapacityProviderReservation). */
const EMPTY_MINUTES = 15;

const ownInstances = ({ instances }: Cluster, { capacityProvider }: ManagedScaling) =>
  [...instances.values()].filter((one) => one.capacityProvider === capacityProvider);

/** Tasks that hold an instance: those of daemons do not. */
const isHeld = ({ tasks }: Cluster, instance: Instance): boolean =>
  [...tasks.values()].some(
    (task) =>
      task.instance === instance &&
      task.lastStatus !== 'STOPPED' &&
      task.service?.schedulingStrategy !== 'DAEMON',
  );

/** How many tasks fit on an empty instance, by CPU and memory. */
const tasksPerInstance = ({ demand }: Revision, instance: Instance): number =>
  Math.floor(
    Math.min(
      demand.cpuUnits === 0 ? Number.POSITIVE_INFINITY : instance.cpuUnits / demand.cpuUnits,
      demand.memoryMiB === 0 ? Number.POSITIVE_INFINITY : instance.memoryMiB / demand.memoryMiB,
    ),
  );

const takeAway = (world: World, cluster: Cluster, instance: Instance): void => {
  cluster.instances.delete(instance.arn);
  for (const task of cluster.tasks.values()) {
    if (task.instance !== instance || task.desiredStatus === 'STOPPED') continue;
    stopTask(world, task, {
      stopCode: 'TerminationNotice',
      stoppedReason: `Host EC2 (instance ${instance.ec2InstanceId}) terminated.`,
    });
  }
};

/** Looks every minute for an instance that has been empty long enough, and takes one away at a time. */
export const watchEmptyInstances = (
  world: World,
  cluster: Cluster,
  scaling: ManagedScaling,
): void => {
  const emptyMinutes = new Map<Instance, number>();
  const look = (): void => {
    const own = ownInstances(cluster, scaling);
    for (const one of own)
      emptyMinutes.set(one, isHeld(cluster, one) ? 0 : (emptyMinutes.get(one) ?? 0) + 1);
    const over = own.find((one) => (emptyMinutes.get(one) ?? 0) >= EMPTY_MINUTES);
    if (over !== undefined && own.length > scaling.minInstances) {
      emptyMinutes.delete(over);
      takeAway(world, cluster, over);
    }
    world.timeline.after(MINUTE_MS, look);
  };
  world.timeline.after(MINUTE_MS, look);
};

/**
 * Asks managed scaling of a capacity provider for room for tasks that found none, within the size of its Auto Scaling group.
 * Answers whether instances are on their way; the scheduler looks again every minute. Unlike at AWS, the tasks that wait are
 * not shown as PROVISIONING.
 */
export const askForInstances = (
  world: World,
  cluster: Cluster,
  {
    capacityProvider,
    revision,
  }: { readonly capacityProvider: string; readonly revision: Revision },
  missing: number,
): boolean => {
  const scaling = cluster.managedScaling.find((one) => one.capacityProvider === capacityProvider);
  if (scaling === undefined) return false;
  if (scaling.arriving > 0) return true;
  const own = ownInstances(cluster, scaling);
  const like = buildInstance(world, cluster.name, { ...scaling.instance, capacityProvider });
  const fit = tasksPerInstance(revision, like);
  const room = Math.max(0, scaling.maxInstances - own.length);
  const wanted = fit === 0 ? 0 : Math.min(room, Math.ceil(missing / fit));
  if (wanted === 0) return false;
  scaling.arriving = wanted;
  const zones = [...world.subnets.values()];
  world.timeline.after(world.prng.between(...ARRIVAL_SECONDS) * 1000, () => {
    for (let one = 0; one < wanted; one += 1) {
      const zone = zones[(own.length + one) % Math.max(1, zones.length)];
      const plan = { ...scaling.instance, availabilityZone: zone ?? '', capacityProvider };
      const instance = buildInstance(world, cluster.name, plan);
      cluster.instances.set(instance.arn, instance);
    }
    scaling.arriving = 0;
  });
  return true;
};
