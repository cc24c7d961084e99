import * as z from 'zod';
import { tagsView } from '../views/tag-view.ts';
import { taskView } from '../views/task-view.ts';
import { operation } from '../wire/operation.ts';
import { arnOf, lastPart } from '../world/arns.ts';
import { batchMax } from './api-batches.ts';
import { checkCount, findCluster } from './find.ts';

const schema = z.object({
  cluster: z.string().optional(),
  tasks: z.array(z.string()),
  include: z.array(z.enum(['TAGS'])).optional(),
});

/** DescribeTasks: at most 100 tasks a call; those that never were or stopped over an hour ago come back as failures. */
export const describeTasks = operation(schema, ({ world }, { cluster: name, tasks, include }) => {
  checkCount('Tasks', tasks, batchMax('DescribeTasks'));
  const cluster = findCluster(world, name);
  return {
    tasks: tasks.flatMap((one) => {
      const task = cluster.tasks.get(lastPart(one));
      return task === undefined ? [] : [{ ...taskView(task), ...tagsView(task.tags, include) }];
    }),
    failures: tasks
      .filter((one) => !cluster.tasks.has(lastPart(one)))
      .map((one) => ({
        arn: one.startsWith('arn:') ? one : arnOf(world, 'ecs', `task/${cluster.name}/${one}`),
        reason: 'MISSING',
      })),
  };
});
