import type { EcsTask } from '../../../model/ecs-task.ts';
import type { Link } from '../../../model/explanation.ts';
import { aboutOf } from '../answer/about.ts';
import { createCollector, itemsOf, NOT_ASKED } from '../answer/collector.ts';
import type { LiveAnswer, Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import { explainStop } from '../diagnose/stopped-task.ts';
import { lastPart, revisionName } from '../names/arn-names.ts';
import type { ServiceTarget } from '../names/service-target.ts';
import { loadService } from '../service/load-service.ts';

/** A task as a row. Times are milliseconds since the epoch. */
export interface TaskRow {
  readonly taskId: string;
  readonly taskArn: string;
  readonly lastStatus: string;
  readonly desiredStatus: string;
  /** HEALTHY, UNHEALTHY or UNKNOWN. */
  readonly healthStatus: string;
  /** `web:3`. */
  readonly taskDefinition: string;
  readonly availabilityZone: string | null;
  /** Launch type or capacity provider. */
  readonly runsOn: string | null;
  readonly containerInstance: string | null;
  readonly createdAtMs: number | null;
  readonly startedAtMs: number | null;
  readonly stoppedAtMs: number | null;
  /** Why it stopped; null while it does not stop. */
  readonly stop: {
    readonly link: Link;
    readonly reason: string;
    readonly exitCode: number | null;
  } | null;
}

/** The tasks of a service: those that do not run well first, stopped ones of the last hour at the end. */
export interface TaskList extends LiveAnswer {
  readonly kind: 'task-list';
  readonly rows: readonly TaskRow[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** Which page, and whether stopped tasks too. */
interface TaskListWish {
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
  /** Default true. */
  readonly stopped?: boolean | undefined;
}

const PAGE_SIZE = 25;

/** A task as a row, with the reason of its stop. */
export const taskRow = (task: EcsTask, { failures }: Pick<LiveDeps, 'failures'>): TaskRow => {
  const stop = task.desiredStatus === 'STOPPED' ? explainStop(task, failures) : undefined;
  return {
    taskId: lastPart(task.taskArn),
    taskArn: task.taskArn,
    lastStatus: task.lastStatus,
    desiredStatus: task.desiredStatus,
    healthStatus: task.healthStatus,
    taskDefinition: revisionName(task.taskDefinitionArn),
    availabilityZone: task.availabilityZone ?? null,
    runsOn: task.capacityProviderName ?? task.launchType ?? null,
    containerInstance:
      task.containerInstanceArn === undefined ? null : lastPart(task.containerInstanceArn),
    createdAtMs: task.createdAtMs ?? null,
    startedAtMs: task.startedAtMs ?? null,
    stoppedAtMs: task.stoppedAtMs ?? null,
    stop:
      stop === undefined ? null : { link: stop.link, reason: stop.reason, exitCode: stop.exitCode },
  };
};

const order = ({ lastStatus, healthStatus, desiredStatus }: TaskRow): number => {
  if (lastStatus === 'STOPPED') return 3;
  if (healthStatus === 'UNHEALTHY') return 0;
  return lastStatus === 'RUNNING' && desiredStatus === 'RUNNING' ? 2 : 1;
};

const newest = ({ stoppedAtMs, startedAtMs, createdAtMs }: TaskRow): number =>
  stoppedAtMs ?? startedAtMs ?? createdAtMs ?? 0;

/** Lists the tasks of a service. One half may be missing, which is a gap; without both there is no answer. */
export const listTasks = async (
  target: ServiceTarget,
  deps: LiveDeps,
  { page = 1, pageSize = PAGE_SIZE, stopped = true }: TaskListWish = {},
): Promise<Outcome<TaskList>> => {
  const collector = createCollector();
  const loaded = await loadService(target, collector);
  if (!loaded.ok) return loaded;
  const { readers, cluster, service } = target;
  const [running, ended] = await Promise.all([
    collector.read(
      'running tasks',
      readers.ecs.tasks(cluster, { service, desiredStatus: 'RUNNING' }),
    ),
    stopped
      ? collector.read(
          'stopped tasks',
          readers.ecs.tasks(cluster, { service, desiredStatus: 'STOPPED' }),
        )
      : NOT_ASKED,
  ]);
  if (!running.known && !ended.known) return { ok: false, advice: running.advice };
  const rows = [...itemsOf(running), ...itemsOf(ended)]
    .map((task) => taskRow(task, deps))
    .sort((one, other) => order(one) - order(other) || newest(other) - newest(one));
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    ok: true,
    answer: {
      kind: 'task-list',
      about: aboutOf({ ...target, arn: loaded.answer.serviceArn }, collector, deps.clock),
      gaps: collector.gaps(),
      rows: rows.slice((shown - 1) * pageSize, shown * pageSize),
      page: shown,
      pages,
      total: rows.length,
    },
  };
};
