import type { EcsTask } from '../../model/ecs-task.ts';
import type { Partly } from '../partly.ts';
import type { EcsParts } from './ecs-parts.ts';
import { listTasks } from './tasks.ts';

/** A thousand stopped tasks of a cluster are enough to say why a service fails; where there are more, the answer says so. */
const MOST_PAGES = 10;

/** `arn:…:service/prod/web`, `prod/web` and `web` are all named web. */
const nameOf = (service: string): string => service.slice(service.lastIndexOf('/') + 1);

/**
 * Reads the stopped tasks of a service. Reports differ on whether ListTasks finds stopped tasks by service, so that nothing
 * found by service is looked up in the whole cluster by `group`. That stops once stopped tasks were found by service.
 */
export const stoppedTasksReader = (
  parts: EcsParts,
  ofCluster: (cluster: string, load: () => Promise<Partly<EcsTask>>) => Promise<Partly<EcsTask>>,
): ((cluster: string, service: string) => Promise<Partly<EcsTask>>) => {
  let foundByService = false;
  return async (cluster, service) => {
    const own = await listTasks(parts, cluster, { service, desiredStatus: 'STOPPED' });
    foundByService ||= own.items.length > 0;
    if (foundByService) return own;
    const all = await ofCluster(cluster, () =>
      listTasks(parts, cluster, { desiredStatus: 'STOPPED' }, MOST_PAGES),
    );
    const group = `service:${nameOf(service)}`;
    return { ...all, items: all.items.filter((task) => task.group === group) };
  };
};
