import type { MetricQuery } from '../../../model/metrics.ts';
import type { TargetGroupHealth } from '../service/target-groups.ts';

const id = (metric: string, at = 0): string => (at === 0 ? metric : `${metric}${at}`);

const ecsQueries = (ClusterName: string, ServiceName: string): readonly MetricQuery[] => {
  const common = { namespace: 'AWS/ECS', dimensions: { ClusterName, ServiceName } };
  return [
    { id: 'cpu', metricName: 'CPUUtilization', stat: 'Average', ...common },
    { id: 'cpuMax', metricName: 'CPUUtilization', stat: 'Maximum', ...common },
    { id: 'memory', metricName: 'MemoryUtilization', stat: 'Average', ...common },
    { id: 'memoryMax', metricName: 'MemoryUtilization', stat: 'Maximum', ...common },
  ];
};

const insightsQueries = (ClusterName: string, ServiceName: string): readonly MetricQuery[] => {
  const common = { namespace: 'ECS/ContainerInsights', dimensions: { ClusterName, ServiceName } };
  return [
    { id: 'running', metricName: 'RunningTaskCount', stat: 'Average', ...common },
    { id: 'desired', metricName: 'DesiredTaskCount', stat: 'Average', ...common },
  ];
};

/** Dimensions of the metrics of a target group behind an Application Load Balancer; undefined for other balancers. */
export const balancerDimensions = (
  group: TargetGroupHealth,
): Readonly<Record<string, string>> | undefined => {
  const arn = group.group?.loadBalancerArns.find((one) => one.includes(':loadbalancer/app/'));
  const LoadBalancer = arn?.split(':loadbalancer/')[1];
  const TargetGroup = /:(targetgroup\/.+)$/.exec(group.targetGroupArn)?.[1];
  return LoadBalancer === undefined || TargetGroup === undefined
    ? undefined
    : { TargetGroup, LoadBalancer };
};

const balancerQueries = (group: TargetGroupHealth, at: number): readonly MetricQuery[] => {
  const dimensions = balancerDimensions(group);
  if (dimensions === undefined) return [];
  const common = { namespace: 'AWS/ApplicationELB', dimensions };
  return [
    { id: id('requests', at), metricName: 'RequestCount', stat: 'Sum', ...common },
    { id: id('errors', at), metricName: 'HTTPCode_Target_5XX_Count', stat: 'Sum', ...common },
    { id: id('latency', at), metricName: 'TargetResponseTime', stat: 'Average', ...common },
    { id: id('latencyP95', at), metricName: 'TargetResponseTime', stat: 'p95', ...common },
  ];
};

/** All series of a status, for one call. The first target group has plain ids, others a number behind them. */
export const statusQueries = (
  cluster: string,
  service: string,
  targetGroups: readonly TargetGroupHealth[],
): readonly MetricQuery[] => [
  ...ecsQueries(cluster, service),
  ...insightsQueries(cluster, service),
  ...targetGroups.flatMap(balancerQueries),
];
