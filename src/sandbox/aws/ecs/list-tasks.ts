import * as z from 'zod';
import { invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { lastPart } from '../world/arns.ts';
import type { Task } from '../world/task.ts';
import { pageSize } from './api-batches.ts';
import { findCluster, findService } from './find.ts';
import { page } from './page.ts';

const schema = z.object({
  cluster: z.string().optional(),
  containerInstance: z.string().optional(),
  desiredStatus: z.enum(['RUNNING', 'PENDING', 'STOPPED']).optional(),
  family: z.string().optional(),
  launchType: z.enum(['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES']).optional(),
  serviceName: z.string().optional(),
  startedBy: z.string().optional(),
  maxResults: z.int().min(1).max(100).optional(),
  nextToken: z.string().optional(),
});

type Wish = z.output<typeof schema>;

const fits = (task: Task, wish: Wish): boolean => {
  const wanted: readonly (readonly [string | undefined, string | undefined])[] = [
    [wish.desiredStatus ?? 'RUNNING', task.desiredStatus],
    [wish.family, task.revision.family],
    [wish.launchType, task.launchType],
    [wish.startedBy, task.startedBy],
    [
      wish.containerInstance === undefined ? undefined : lastPart(wish.containerInstance),
      lastPart(task.instance?.arn ?? ''),
    ],
  ];
  return wanted.every(([wish, is]) => wish === undefined || wish === is);
};

/**
 * ListTasks: those that are to run unless `desiredStatus` says otherwise (no task ever has the desired status PENDING).
 * `startedBy` stands alone, `family` and `serviceName` exclude each other.
 */
export const listTasks = operation(schema, ({ world }, wish) => {
  const cluster = findCluster(world, wish.cluster);
  if (wish.family !== undefined && wish.serviceName !== undefined) {
    throw invalidParameter('Cannot specify both family and serviceName.');
  }
  const service =
    wish.serviceName === undefined ? undefined : findService(cluster, wish.serviceName);
  const arns = [...cluster.tasks.values()]
    .filter((task) => service === undefined || task.service === service)
    .filter((task) => fits(task, wish))
    .map(({ arn }) => arn);
  const found = page(arns, wish.nextToken, pageSize('ListTasks', wish.maxResults));
  return { taskArns: found.items, nextToken: found.nextToken };
});
