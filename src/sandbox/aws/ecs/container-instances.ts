import * as z from 'zod';
import { instanceView, tasksOn } from '../views/instance-view.ts';
import { invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { arnOf, lastPart } from '../world/arns.ts';
import type { Cluster, Instance } from '../world/cluster.ts';
import { batchMax, pageSize } from './api-batches.ts';
import { checkCount, findCluster } from './find.ts';
import { page } from './page.ts';

const listSchema = z.object({
  cluster: z.string().optional(),
  filter: z.string().optional(),
  status: z
    .enum(['ACTIVE', 'DRAINING', 'REGISTERING', 'DEREGISTERING', 'REGISTRATION_FAILED'])
    .optional(),
  maxResults: z.int().min(1).max(100).optional(),
  nextToken: z.string().optional(),
});

/** ListContainerInstances, by status. Filters in the cluster query language are refused: the simulated account has none. */
export const listContainerInstances = operation(listSchema, ({ world }, input) => {
  if (input.filter !== undefined) {
    throw invalidParameter('The simulated account takes no filter for container instances.');
  }
  const arns = [...findCluster(world, input.cluster).instances.values()]
    .filter(({ status }) => input.status === undefined || input.status === status)
    .map(({ arn }) => arn);
  const found = page(arns, input.nextToken, pageSize('ListContainerInstances', input.maxResults));
  return { containerInstanceArns: found.items, nextToken: found.nextToken };
});

const describeSchema = z.object({
  cluster: z.string().optional(),
  containerInstances: z.array(z.string()),
  include: z.array(z.enum(['TAGS', 'CONTAINER_INSTANCE_HEALTH'])).optional(),
});

const find = (cluster: Cluster, name: string): Instance | undefined =>
  [...cluster.instances.values()].find(({ arn }) => lastPart(arn) === lastPart(name));

/** DescribeContainerInstances: at most 100. */
export const describeContainerInstances = operation(describeSchema, ({ world }, input) => {
  checkCount(
    'Container instances',
    input.containerInstances,
    batchMax('DescribeContainerInstances'),
  );
  const cluster = findCluster(world, input.cluster);
  const tasks = [...cluster.tasks.values()];
  const found = input.containerInstances.map((name) => ({ name, instance: find(cluster, name) }));
  return {
    containerInstances: found.flatMap(({ instance }) =>
      instance === undefined ? [] : [instanceView(instance, tasksOn(instance, tasks))],
    ),
    failures: found.flatMap(({ name, instance }) =>
      instance === undefined
        ? [
            {
              arn: name.startsWith('arn:')
                ? name
                : arnOf(world, 'ecs', `container-instance/${cluster.name}/${name}`),
              reason: 'MISSING',
            },
          ]
        : [],
    ),
  };
});
