import * as z from 'zod';
import type { DeepReadonly } from './deep-readonly.ts';
import { type Parsed, parseLeniently } from './parse-leniently.ts';

const text = z.string().nullish();

/** What placement reads of a task as DescribeTasks prints it. Every field may be missing. */
const taskSchema = z.object({
  attachments: z.array(z.object({ type: text })).nullish(),
  containerInstanceArn: text,
  cpu: text,
  desiredStatus: text,
  group: text,
  lastStatus: text,
  launchType: text,
  memory: text,
  protectionEnabled: z.boolean().nullish(),
  startedBy: text,
  taskArn: text,
  taskDefinitionArn: text,
});

export type Task = DeepReadonly<z.infer<typeof taskSchema>>;

/** Reads any value as a task, leniently: see parse-leniently.ts. */
export const parseTask = (value: unknown): Parsed<Task> => parseLeniently(taskSchema, value);
