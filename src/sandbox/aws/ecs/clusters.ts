import * as z from 'zod';
import { countsOf } from '../scheduler/counts.ts';
import { invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { arnOf, resourceOf } from '../world/arns.ts';
import type { Cluster } from '../world/cluster.ts';
import { batchMax, pageSize } from './api-batches.ts';
import { page } from './page.ts';

const listSchema = z.object({
  maxResults: z.int().min(1).max(100).optional(),
  nextToken: z.string().optional(),
});

/** ListClusters. */
export const listClusters = operation(listSchema, ({ world }, { maxResults, nextToken }) => {
  const arns = [...world.clusters.values()].map(({ arn }) => arn);
  const found = page(arns, nextToken, pageSize('ListClusters', maxResults));
  return { clusterArns: found.items, nextToken: found.nextToken };
});

const describeSchema = z.object({
  clusters: z.array(z.string()).optional(),
  include: z
    .array(z.enum(['ATTACHMENTS', 'CONFIGURATIONS', 'SETTINGS', 'STATISTICS', 'TAGS']))
    .optional(),
});

const statisticsOf = (cluster: Cluster) => {
  const of = (launchType: 'EC2' | 'FARGATE') =>
    countsOf([...cluster.tasks.values()].filter((task) => task.launchType === launchType));
  const [ec2, fargate] = [of('EC2'), of('FARGATE')];
  const entries = {
    runningEC2TasksCount: ec2.running,
    runningFargateTasksCount: fargate.running,
    pendingEC2TasksCount: ec2.pending,
    pendingFargateTasksCount: fargate.pending,
  };
  return Object.entries(entries).map(([name, value]) => ({ name, value: String(value) }));
};

const clusterView = (cluster: Cluster, include: readonly string[]) => {
  const { running, pending } = countsOf(cluster.tasks.values());
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: 'ACTIVE',
    registeredContainerInstancesCount: cluster.instances.size,
    runningTasksCount: running,
    pendingTasksCount: pending,
    activeServicesCount: [...cluster.services.values()].filter(({ status }) => status === 'ACTIVE')
      .length,
    statistics: include.includes('STATISTICS') ? statisticsOf(cluster) : [],
    settings: include.includes('SETTINGS')
      ? [{ name: 'containerInsights', value: cluster.containerInsights }]
      : [],
    tags: include.includes('TAGS') ? cluster.tags : [],
    capacityProviders: cluster.capacityProviders,
    defaultCapacityProviderStrategy: cluster.defaultStrategy,
  };
};

/** DescribeClusters: the cluster `default` when none is named; at most 100. */
export const describeClusters = operation(
  describeSchema,
  ({ world }, { clusters = ['default'], include = [] }) => {
    const most = batchMax('DescribeClusters');
    if (clusters.length > most) {
      throw invalidParameter(`Clusters cannot have more than ${most} elements`);
    }
    const names = clusters.map((one) => resourceOf(one, 'cluster'));
    return {
      clusters: names.flatMap((name) => {
        const cluster = world.clusters.get(name);
        return cluster === undefined ? [] : [clusterView(cluster, include)];
      }),
      failures: names
        .filter((name) => !world.clusters.has(name))
        .map((name) => ({ arn: arnOf(world, 'ecs', `cluster/${name}`), reason: 'MISSING' })),
    };
  },
);
