import type { DescribedTasks, EcsTask, TaskFilter } from '../../model/ecs-task.ts';
import { batchMax, pageMax } from '../batch-facts.ts';
import { batches } from '../call/batches.ts';
import { readPages } from '../call/pages.ts';
import type { Partly } from '../partly.ts';
import type { EcsParts } from './ecs-parts.ts';
import { toMissing } from './to-common.ts';
import { toTask } from './to-task.ts';

const describeBatch = async (
  { connection, call }: EcsParts,
  cluster: string,
  tasks: string[],
): Promise<DescribedTasks> => {
  const { sdk, client } = await connection();
  const answer = await call({ action: 'ecs:DescribeTasks', cluster }, (abortSignal) =>
    client.send(new sdk.DescribeTasksCommand({ cluster, tasks }), { abortSignal }),
  );
  return {
    tasks: (answer.tasks ?? []).map(toTask),
    missing: toMissing(answer.failures),
  };
};

/** Tasks by id or ARN, a hundred a call; no call for none, which AWS refuses. */
export const describeTasks = async (
  parts: EcsParts,
  cluster: string,
  names: readonly string[],
): Promise<DescribedTasks> => {
  const answers = await Promise.all(
    batches(names, batchMax('DescribeTasks')).map((batch) => describeBatch(parts, cluster, batch)),
  );
  return {
    tasks: answers.flatMap(({ tasks }) => tasks),
    missing: answers.flatMap(({ missing }) => missing),
  };
};

const newestFirst = (one: EcsTask, other: EcsTask): number =>
  (other.stoppedAtMs ?? other.createdAtMs ?? 0) - (one.stoppedAtMs ?? one.createdAtMs ?? 0);

/**
 * All tasks that ListTasks finds, the newest first; the descriptions of one page are read beside the next page. A task that
 * went away between the two calls is missing.
 */
export const listTasks = async (
  parts: EcsParts,
  cluster: string,
  { service, desiredStatus }: TaskFilter,
  mostPages?: number,
): Promise<Partly<EcsTask>> => {
  const { sdk, client } = await parts.connection();
  const descriptions: Promise<DescribedTasks>[] = [];
  const base = { cluster, desiredStatus, maxResults: pageMax('ListTasks') };
  const about = {
    action: 'ecs:ListTasks',
    cluster,
    ...(service === undefined ? {} : { subject: { what: 'service', name: service } as const }),
  } as const;
  let listed = 0;
  const hasMore = await readPages(
    async (nextToken) => {
      const command = new sdk.ListTasksCommand({
        ...base,
        ...(service === undefined ? {} : { serviceName: service }),
        ...(nextToken ? { nextToken } : {}),
      });
      const page = await parts.call(about, (abortSignal) => client.send(command, { abortSignal }));
      return { items: page.taskArns ?? [], next: page.nextToken };
    },
    (arns) => {
      listed += arns.length;
      const description = describeTasks(parts, cluster, arns);
      // A later page may fail first; this one is awaited below all the same.
      description.catch(() => undefined);
      descriptions.push(description);
    },
    mostPages,
  );
  const described = await Promise.all(descriptions);
  return {
    items: described.flatMap(({ tasks }) => tasks).sort(newestFirst),
    missing: described.flatMap(({ missing }) => missing),
    endedAfter: hasMore ? listed : undefined,
  };
};
