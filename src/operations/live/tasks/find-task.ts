import type { EcsTask } from '../../../model/ecs-task.ts';
import type { AwsReaders } from '../../../ports.ts';
import { type Collector, itemsOf } from '../answer/collector.ts';
import { type LiveRefusal, refusal } from '../live-result.ts';
import { lastPart } from '../names/arn-names.ts';
import { clusterNames } from '../names/catalogue.ts';
import { notLookedInto } from '../names/resolution.ts';
import { readTaskQuery, type TaskQuery } from './task-query.ts';

/** A task and where it was found. */
interface FoundTask {
  readonly readers: AwsReaders;
  readonly cluster: string;
  readonly task: EcsTask;
}

/** `account/region/cluster/id`: a reference that finds exactly this task again. */
export const taskReference = ({ readers, cluster, task }: FoundTask): string =>
  [readers.name, readers.region, cluster, lastPart(task.taskArn)].join('/');

const NO_ID = refusal({
  code: 'task-missing',
  sentence:
    'That is no id of a task. An id has 32 hexadecimal digits; the first four are enough where only one task has them.',
  todo: 'Copy it from the list of tasks of a service, or give the ARN.',
});

const missing = ({ id, isWhole, cluster }: TaskQuery): LiveRefusal =>
  refusal({
    code: 'task-missing',
    sentence: `AWS knows no task ${isWhole ? id : `whose id begins with ${id}`}${cluster === undefined ? '' : ` in cluster ${cluster}`}.`,
    todo: 'AWS keeps a stopped task for about an hour and forgets it then: list the tasks of the service.',
  });

const candidates = async (
  readers: AwsReaders,
  cluster: string,
  { id, isWhole }: TaskQuery,
  collector: Collector,
): Promise<readonly EcsTask[]> => {
  const part = `${isWhole ? `task ${id}` : 'tasks'} in ${cluster} (${readers.name}, ${readers.region})`;
  if (isWhole) {
    const described = await collector.read(part, readers.ecs.describeTasks(cluster, [id]));
    return described.known ? described.value.tasks : [];
  }
  const lists = await Promise.all(
    (['RUNNING', 'STOPPED'] as const).map((desiredStatus) =>
      collector.read(part, readers.ecs.tasks(cluster, { desiredStatus })),
    ),
  );
  return lists.flatMap(itemsOf).filter(({ taskArn }) => lastPart(taskArn).startsWith(id));
};

const lookEverywhere = async (
  query: TaskQuery,
  collector: Collector,
): Promise<readonly FoundTask[]> => {
  const found = await Promise.all(
    query.accounts.map(async (readers) => {
      const clusters =
        query.cluster === undefined ? await clusterNames(readers, collector) : [query.cluster];
      const tasks = await Promise.all(
        clusters.map(async (cluster) =>
          (await candidates(readers, cluster, query, collector)).map((task) => ({
            readers,
            cluster,
            task,
          })),
        ),
      );
      return tasks.flat();
    }),
  );
  return found.flat();
};

const choiceOf = (found: FoundTask) => ({
  label: `${lastPart(found.task.taskArn)} · ${found.cluster}`,
  reference: taskReference(found),
});

/**
 * Finds a task by ARN, by id, or by the beginning of an id, with its cluster and account in front or behind `in`; without them
 * every cluster of every account is asked. Several are choices.
 */
export const findTask = async (
  text: string,
  accounts: readonly AwsReaders[],
  collector: Collector,
): Promise<({ readonly ok: true } & FoundTask) | LiveRefusal> => {
  const query = readTaskQuery(text, accounts);
  if (query === undefined) return NO_ID;
  if ('nowhere' in query)
    return refusal({ code: 'place-unknown', ...notLookedInto(query.nowhere, accounts) });
  const found = await lookEverywhere(query, collector);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { ok: true, ...only };
  const gaps = collector.gaps();
  const [gap, ...more] = gaps;
  if (only === undefined)
    return gap === undefined ? missing(query) : { ok: false, advice: gap, choices: [], gaps: more };
  return {
    ok: false,
    advice: {
      code: 'task-ambiguous',
      sentence: `${found.length} tasks have an id that begins with ${query.id}.`,
      todo: 'Choose one, or write more of the id.',
    },
    choices: found.map(choiceOf),
    gaps,
  };
};
