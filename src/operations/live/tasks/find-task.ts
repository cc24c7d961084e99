import type { EcsTask } from '../../../model/ecs-task.ts';
import type { AwsReaders } from '../../../ports.ts';
import { type Collector, itemsOf } from '../answer/collector.ts';
import type { Outcome } from '../answer/live-answer.ts';
import { lastPart } from '../names/arn-names.ts';

/** A task and where it was found. */
interface FoundTask {
  readonly readers: AwsReaders;
  readonly cluster: string;
  readonly task: EcsTask;
}

/** 32 hexadecimal digits, or the UUID of old accounts. */
const ID = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const ARN = /^arn:[\w-]+:ecs:([\w-]+):\d{12}:task\/(?:([\w-]+)\/)?([0-9a-f-]+)$/;

const refused = (sentence: string, todo: string): Outcome<FoundTask> => ({
  ok: false,
  advice: { code: 'task-missing', sentence, todo },
});

const lookIn = async (
  readers: AwsReaders,
  clusters: readonly string[],
  id: string,
  collector: Collector,
): Promise<FoundTask | undefined> => {
  const found = await Promise.all(
    clusters.map(async (cluster) => {
      const part = `task ${id} in ${cluster}`;
      const described = await collector.read(part, readers.ecs.describeTasks(cluster, [id]));
      const task = described.known ? described.value.tasks[0] : undefined;
      return task === undefined ? undefined : { readers, cluster, task };
    }),
  );
  return found.find((one) => one !== undefined);
};

/** Finds a task by ARN, by id, or by `cluster/id`; by id alone every cluster of every account is asked. */
export const findTask = async (
  query: string,
  accounts: readonly AwsReaders[],
  collector: Collector,
): Promise<Outcome<FoundTask>> => {
  const text = query.trim();
  const [, region, inArn] = ARN.exec(text) ?? [];
  const id = lastPart(text);
  if (!ID.test(id))
    return refused(
      'That is no id of a task: it has 32 hexadecimal digits.',
      'Copy the id from the list of tasks, or give the ARN.',
    );
  const cluster =
    inArn ?? (region === undefined && text.includes('/') ? text.split('/').at(-2) : undefined);
  const found = await Promise.all(
    accounts
      .filter((one) => region === undefined || one.region === region)
      .map(async (readers) => {
        if (cluster !== undefined) return lookIn(readers, [cluster], id, collector);
        const clusters = await collector.read(
          `clusters of ${readers.name}`,
          readers.ecs.clusters(),
        );
        const names = itemsOf(clusters).map(({ clusterName }) => clusterName);
        return lookIn(readers, names, id, collector);
      }),
  );
  const task = found.find((one) => one !== undefined);
  if (task !== undefined) return { ok: true, answer: task };
  const [gap] = collector.gaps();
  return gap !== undefined
    ? { ok: false, advice: gap }
    : refused(
        `AWS knows no task ${id}${cluster === undefined ? '' : ` in cluster ${cluster}`}.`,
        'AWS forgets a stopped task after about an hour: list the tasks of the service.',
      );
};
