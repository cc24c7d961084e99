import type { ContainerInstance } from '../../../model/container-instance.ts';
import type { AwsReaders } from '../../../ports.ts';
import { createCollector, itemsOf } from '../answer/collector.ts';
import type { LiveRefusal } from '../live-result.ts';
import type { ClusterTarget } from '../names/service-target.ts';

/** Whether an instance is one of those named, by its EC2 id or by that of the container instance. */
export const isNamed =
  (names: readonly string[]) =>
  ({ ec2InstanceId, containerInstanceArn }: ContainerInstance): boolean =>
    names.includes(ec2InstanceId ?? '') ||
    names.some((name) => (containerInstanceArn ?? '').endsWith(`/${name}`));

/** The cluster that instances are in, which their ids do not tell. Only clusters with instances are looked into. */
export const findInstances = async (
  names: readonly string[],
  accounts: readonly AwsReaders[],
): Promise<{ readonly ok: true; readonly target: ClusterTarget } | LiveRefusal> => {
  const collector = createCollector();
  const perAccount = await Promise.all(
    accounts.map(async (readers) => {
      const part = `clusters of ${readers.name} (${readers.region})`;
      const clusters = itemsOf(await collector.read(part, readers.ecs.clusters()));
      const filled = clusters.filter((one) => one.registeredContainerInstancesCount > 0);
      return Promise.all(
        filled.map(async ({ clusterName: cluster }) => {
          const read = readers.ecs.containerInstances(cluster);
          const instances = itemsOf(await collector.read(`instances of ${cluster}`, read));
          return instances.some(isNamed(names)) ? [{ readers, cluster }] : [];
        }),
      );
    }),
  );
  const [target, ...others] = perAccount.flat(2);
  if (target !== undefined && others.length === 0) return { ok: true, target };
  const shown = names.join(', ');
  return {
    ok: false,
    advice:
      target === undefined
        ? {
            code: 'instance-unknown',
            sentence: `No cluster has the instance ${shown}.`,
            todo: 'Correct the id, or name the cluster behind it: `place drain ID on CLUSTER`.',
          }
        : {
            code: 'instance-ambiguous',
            sentence: `${shown} stand in ${others.length + 1} clusters.`,
            todo: 'Ask for the instances of one cluster at a time.',
          },
    choices: [],
    gaps: collector.gaps(),
  };
};
