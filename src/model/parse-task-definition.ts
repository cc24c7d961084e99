import { type Parsed, parseLeniently } from './parse-leniently.ts';
import { type TaskDefinition, taskDefinitionSchema } from './task-definition.ts';

export interface ParsedTaskDefinition extends Omit<Parsed<TaskDefinition>, 'value'> {
  readonly task: TaskDefinition;
}

/** Reads any value as a task definition, leniently: see parse-leniently.ts. */
export const parseTaskDefinition = (value: unknown): ParsedTaskDefinition => {
  const { value: task, ...rest } = parseLeniently(taskDefinitionSchema, value);
  return { task, ...rest };
};
