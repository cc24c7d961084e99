import * as z from 'zod';
import { protect } from '../scheduler/protect.ts';
import { seconds } from '../views/seconds.ts';
import { invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { lastPart } from '../world/arns.ts';
import type { Cluster } from '../world/cluster.ts';
import type { Task } from '../world/task.ts';
import type { World } from '../world/world.ts';
import { batchMax } from './api-batches.ts';
import { checkCount, findCluster } from './find.ts';

/** Protection lasts 2 hours unless said otherwise, at most 48 (UpdateTaskProtection). */
const DEFAULT_MINUTES = 120;
const MOST_MINUTES = 2_880;
const MINUTE_MS = 60_000;

const view = (world: World, task: Task) => {
  const until = task.protectedUntil ?? 0;
  const on = until > world.timeline.now();
  return {
    taskArn: task.arn,
    protectionEnabled: on,
    expirationDate: on ? seconds(until) : undefined,
  };
};

const failureOf = (task: Task | undefined, name: string) => {
  if (task === undefined) return { arn: name, reason: 'MISSING' };
  return task.service === undefined
    ? { arn: task.arn, reason: 'TASK_NOT_VALID', detail: 'The task is not part of a service.' }
    : undefined;
};

const sort = (cluster: Cluster, names: readonly string[]) => {
  const found = names.map((name) => ({ name, task: cluster.tasks.get(lastPart(name)) }));
  return {
    tasks: found.flatMap(({ task }) => (task?.service === undefined ? [] : [task])),
    failures: found.flatMap(({ name, task }) => failureOf(task, name) ?? []),
  };
};

const getSchema = z.object({
  cluster: z.string(),
  tasks: z.array(z.string()).default([]),
});

/** GetTaskProtection. */
export const getTaskProtection = operation(getSchema, ({ world }, input) => {
  checkCount('Tasks', input.tasks, batchMax('GetTaskProtection'));
  const { tasks, failures } = sort(findCluster(world, input.cluster), input.tasks);
  return { protectedTasks: tasks.map((task) => view(world, task)), failures };
});

const updateSchema = getSchema.extend({
  protectionEnabled: z.boolean(),
  expiresInMinutes: z.int().optional(),
});

/** UpdateTaskProtection: at most 10 tasks; tasks outside of a service are TASK_NOT_VALID. */
export const updateTaskProtection = operation(updateSchema, ({ world }, input) => {
  checkCount('Tasks', input.tasks, batchMax('UpdateTaskProtection'));
  const { expiresInMinutes = DEFAULT_MINUTES } = input;
  if (expiresInMinutes < 1 || expiresInMinutes > MOST_MINUTES) {
    throw invalidParameter(`expiresInMinutes must be between 1 and ${MOST_MINUTES}.`);
  }
  const { tasks, failures } = sort(findCluster(world, input.cluster), input.tasks);
  for (const task of tasks) {
    protect(world, task, input.protectionEnabled ? expiresInMinutes * MINUTE_MS : 0);
  }
  return { protectedTasks: tasks.map((task) => view(world, task)), failures };
});
