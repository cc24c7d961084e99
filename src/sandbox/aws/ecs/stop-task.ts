import * as z from 'zod';
import { taskView } from '../views/task-view.ts';
import { invalidParameter } from '../wire/aws-error.ts';
import { operation } from '../wire/operation.ts';
import { lastPart } from '../world/arns.ts';
import { stopTask as stop } from '../world/stop-task.ts';
import { findCluster } from './find.ts';

const schema = z.object({
  cluster: z.string().optional(),
  task: z.string(),
  reason: z.string().max(1_024).optional(),
});

/** StopTask. The reason becomes the task's stoppedReason; stopping twice changes nothing. */
export const stopTask = operation(schema, ({ world }, { cluster: name, task: wanted, reason }) => {
  const task = findCluster(world, name).tasks.get(lastPart(wanted));
  if (task === undefined) throw invalidParameter('The referenced task was not found.');
  stop(world, task, {
    stopCode: 'UserInitiated',
    stoppedReason: reason ?? 'Task stopped by user',
  });
  return { task: taskView(task) };
});
