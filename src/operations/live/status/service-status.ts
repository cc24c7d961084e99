import type { EcsTask } from '../../../model/ecs-task.ts';
import type { Alarm, MetricSeries } from '../../../model/metrics.ts';
import { type WithNotes, withNotes } from '../../notes/service-notes.ts';
import { aboutOf } from '../answer/about.ts';
import { createCollector, itemsOf, valueOr } from '../answer/collector.ts';
import type { LiveAnswer, Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import type { ServiceTarget } from '../names/service-target.ts';
import { loadService } from '../service/load-service.ts';
import { type ServiceHealth, serviceHealth } from '../service/service-health.ts';
import { readTargetGroups, type TargetGroupHealth } from '../service/target-groups.ts';
import { type StatusChart, statusCharts } from './status-charts.ts';
import { balancerDimensions, statusQueries } from './status-queries.ts';
import { type StatusRange, type StatusWindow, statusRange } from './status-window.ts';

/** How a service did in the last hours. */
export interface ServiceStatus extends LiveAnswer, WithNotes {
  readonly kind: 'service-status';
  readonly health: ServiceHealth;
  readonly counts: { readonly desired: number; readonly running: number; readonly pending: number };
  /** Tasks by lastStatus and by health; null where AWS did not tell. */
  readonly tasks: {
    readonly total: number;
    readonly byStatus: Readonly<Record<string, number>>;
    readonly byHealth: Readonly<Record<string, number>>;
  } | null;
  readonly window: StatusWindow;
  readonly range: StatusRange;
  /** CPU and memory always; tasks where Container Insights has them; requests and latency behind a load balancer. */
  readonly charts: readonly StatusChart[];
  /** Why there may be no data, for the reader; null where there is some. */
  readonly noData: string | null;
  /** Alarms of this service in ALARM; null where AWS did not tell. */
  readonly alarms: readonly Alarm[] | null;
  readonly targetGroups: readonly TargetGroupHealth[];
}

const tally = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

const tasksOf = (tasks: readonly EcsTask[]): ServiceStatus['tasks'] => ({
  total: tasks.length,
  byStatus: tally(tasks.map(({ lastStatus }) => lastStatus)),
  byHealth: tally(tasks.map(({ healthStatus }) => healthStatus)),
});

const isOf =
  ({ cluster, service }: ServiceTarget, groups: readonly TargetGroupHealth[]) =>
  ({ dimensions }: Alarm): boolean => {
    const group = dimensions['TargetGroup'];
    if (group !== undefined)
      return groups.some((one) => balancerDimensions(one)?.['TargetGroup'] === group);
    return dimensions['ServiceName'] === service && dimensions['ClusterName'] === cluster;
  };

const noDataOf = (series: readonly MetricSeries[] | undefined, running: number): string | null => {
  const cpu = series?.find(({ id }) => id === 'cpu');
  if (cpu === undefined || cpu.state !== 'complete' || cpu.points.length > 0) return null;
  return running === 0
    ? 'No data: CloudWatch has CPU and memory only while tasks run, and none runs.'
    : 'No data yet: CloudWatch gets CPU and memory a few minutes after a task has started.';
};

/** Tasks, utilisation, requests and alarms of a service within a window. What AWS does not tell is a gap, never a 0. */
export const serviceStatus = async (
  target: ServiceTarget,
  window: StatusWindow,
  { clock, failures, notes }: LiveDeps,
): Promise<Outcome<ServiceStatus>> => {
  const collector = createCollector();
  const loaded = await loadService(target, collector);
  if (!loaded.ok) return loaded;
  const service = loaded.answer;
  const { readers, cluster, service: name } = target;
  const range = statusRange(window, clock.now());
  const [tasks, targetGroups, firing] = await Promise.all([
    collector.read(
      'tasks',
      readers.ecs.tasks(cluster, { service: name, desiredStatus: 'RUNNING' }),
    ),
    readTargetGroups(readers, service, collector),
    collector.read('alarms', readers.metrics.firing()),
  ]);
  const queries = statusQueries(cluster, name, targetGroups);
  const metrics = await collector.read('metrics', readers.metrics.series(queries, range));
  const series = valueOr(metrics, undefined);
  const unread = (series ?? []).filter(({ state }) => state === 'failed' || state === 'forbidden');
  if (unread.length > 0)
    collector.note({
      part: 'some metrics',
      code: 'metrics-unread',
      sentence: `CloudWatch did not answer for ${unread.length} of ${queries.length} series; they are shown as unknown, not as 0.`,
      todo: 'Ask again; if it stays, allow cloudwatch:GetMetricData.',
    });
  return {
    ok: true,
    answer: {
      kind: 'service-status',
      about: aboutOf({ ...target, arn: service.serviceArn }, collector, clock),
      gaps: collector.gaps(),
      health: serviceHealth(service, failures, clock.now()),
      counts: {
        desired: service.desiredCount,
        running: service.runningCount,
        pending: service.pendingCount,
      },
      tasks: tasks.known ? tasksOf(tasks.value) : null,
      window,
      range,
      charts: statusCharts(series ?? [], { targetGroups, range }),
      noData: noDataOf(series, service.runningCount),
      alarms: firing.known ? itemsOf(firing).filter(isOf(target, targetGroups)) : null,
      targetGroups,
      ...withNotes(notes?.(target)),
    },
  };
};
