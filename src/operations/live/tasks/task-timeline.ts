import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsTask } from '../../../model/ecs-task.ts';
import type { AwsReaders } from '../../../ports.ts';
import { aboutOf } from '../answer/about.ts';
import { type Collector, createCollector } from '../answer/collector.ts';
import type { LiveAnswer } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import { readTaskLog, type TaskLog } from '../diagnose/log-lines.ts';
import { explainStop } from '../diagnose/stopped-task.ts';
import type { LiveResult } from '../live-result.ts';
import { findTask, taskReference } from './find-task.ts';
import { type TaskRow, taskRow } from './list-tasks.ts';
import { type TaskMoment, taskMoments } from './task-moments.ts';

/** A container at the end of what AWS knows of it. */
interface ContainerState {
  readonly name: string;
  readonly image: string | null;
  readonly lastStatus: string;
  readonly healthStatus: string;
  readonly exitCode: number | null;
  /** From the agent; not escaped. */
  readonly reason: string | null;
  readonly privateIpv4Addresses: readonly string[];
}

/** What happened to one task, in one time line. */
export interface TaskTimeline extends LiveAnswer {
  readonly kind: 'task-timeline';
  readonly task: TaskRow;
  /** Id of the deployment that started it, or what RunTask said. */
  readonly startedBy: string | null;
  readonly containers: readonly ContainerState[];
  /** The oldest first. */
  readonly moments: readonly TaskMoment[];
  /** What the stop means, in one sentence; null while the task does not stop. */
  readonly meaning: string | null;
  readonly todo: readonly string[];
  /** Masked; null unless asked for. */
  readonly log: TaskLog | null;
}

const serviceNameOf = ({ group }: EcsTask): string | undefined =>
  group?.startsWith('service:') === true ? group.slice('service:'.length) : undefined;

const serviceOf = async (
  readers: AwsReaders,
  cluster: string,
  name: string | undefined,
  collector: Collector,
): Promise<EcsService | undefined> => {
  if (name === undefined) return undefined;
  const read = await collector.read(
    'events of the service',
    readers.ecs.describeServices(cluster, [name]),
  );
  return read.known ? read.value.services[0] : undefined;
};

const containersOf = ({ containers }: EcsTask): readonly ContainerState[] =>
  containers.map((one) => ({
    name: one.name,
    image: one.image ?? null,
    lastStatus: one.lastStatus,
    healthStatus: one.healthStatus,
    exitCode: one.exitCode ?? null,
    reason: one.reason ?? null,
    privateIpv4Addresses: one.privateIpv4Addresses,
  }));

/**
 * The life of one task by its id, the beginning of it, `cluster/id` or ARN: its own times, events of its service that name it, the states of its
 * containers and, with `log`, the last lines of the container that ended.
 */
export const taskTimeline = async (
  query: string,
  accounts: readonly AwsReaders[],
  { failures, clock }: Pick<LiveDeps, 'failures' | 'clock'>,
  { log = false }: { readonly log?: boolean } = {},
): Promise<LiveResult<TaskTimeline>> => {
  const collector = createCollector();
  const found = await findTask(query, accounts, collector);
  if (!found.ok) return found;
  const { readers, cluster, task } = found;
  const name = serviceNameOf(task);
  const [service, taskLog] = await Promise.all([
    serviceOf(readers, cluster, name, collector),
    log ? readTaskLog(readers, task, collector) : null,
  ]);
  const stop = task.desiredStatus === 'STOPPED' ? explainStop(task, failures) : undefined;
  const known =
    stop?.link.kind === 'failure'
      ? failures.answer(stop.link.id, { kind: 'failure', text: stop.text })
      : undefined;
  return {
    ok: true,
    reference: taskReference(found),
    answer: {
      kind: 'task-timeline',
      about: aboutOf(
        { readers, cluster, ...(name === undefined ? {} : { service: name }), arn: task.taskArn },
        collector,
        clock,
      ),
      gaps: collector.gaps(),
      task: taskRow(task, { failures }),
      startedBy: task.startedBy ?? null,
      containers: containersOf(task),
      moments: taskMoments(task, service, stop, failures),
      meaning: known?.summary ?? stop?.reason ?? null,
      todo: known?.fixes ?? [],
      log: taskLog,
    },
  };
};
