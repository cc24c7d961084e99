import type { MetricSeries } from '../../../model/metrics.ts';
import type { TargetGroupHealth } from '../service/target-groups.ts';
import { balancerDimensions } from './status-queries.ts';
import { type StatusSeries, statusSeries, zeroWhereAsked } from './status-series.ts';
import type { StatusRange } from './status-window.ts';

/** Lines that belong in one picture, because they have one unit. */
export interface StatusChart {
  readonly id: 'cpu' | 'memory' | 'tasks' | 'requests' | 'latency';
  readonly title: string;
  readonly unit: 'percent' | 'tasks' | 'requests per period' | 'milliseconds';
  /** Name of the target group; null for charts of the whole service. */
  readonly targetGroup: string | null;
  readonly series: readonly StatusSeries[];
}

interface Context {
  readonly targetGroups: readonly TargetGroupHealth[];
  readonly range: StatusRange;
}

const MS = 1000;

/** The pictures of a status, from what CloudWatch answered. */
export const statusCharts = (
  all: readonly MetricSeries[],
  { targetGroups, range }: Context,
): readonly StatusChart[] => {
  const find = (id: string): MetricSeries | undefined => all.find((one) => one.id === id);
  const line = (id: string, label: string, scale = 1): StatusSeries =>
    statusSeries({ id, label, scale }, find(id), range);
  const utilisation = (id: 'cpu' | 'memory', title: string): StatusChart => ({
    id,
    title,
    unit: 'percent',
    targetGroup: null,
    series: [line(id, 'average'), line(`${id}Max`, 'maximum')],
  });
  const balanced = targetGroups.flatMap((group, at): readonly StatusChart[] => {
    if (balancerDimensions(group) === undefined) return [];
    const number = at === 0 ? '' : String(at);
    const requests = find(`requests${number}`);
    const errors = zeroWhereAsked(find(`errors${number}`), requests);
    return [
      {
        id: 'requests',
        title: 'Requests',
        unit: 'requests per period',
        targetGroup: group.name,
        series: [
          line(`requests${number}`, 'requests'),
          statusSeries({ id: `errors${number}`, label: '5xx of targets' }, errors, range),
        ],
      },
      {
        id: 'latency',
        title: 'Response time',
        unit: 'milliseconds',
        targetGroup: group.name,
        series: [line(`latency${number}`, 'average', MS), line(`latencyP95${number}`, 'p95', MS)],
      },
    ];
  });
  const tasks: StatusChart = {
    id: 'tasks',
    title: 'Tasks',
    unit: 'tasks',
    targetGroup: null,
    series: [line('running', 'running'), line('desired', 'desired')],
  };
  return [
    utilisation('cpu', 'CPU'),
    utilisation('memory', 'Memory'),
    // A cluster without Container Insights has no counts, and asking whether it has them would cost two calls.
    ...(tasks.series.some(({ state }) => state !== 'no-data') ? [tasks] : []),
    ...balanced,
  ];
};
