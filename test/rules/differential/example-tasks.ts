import type { ExampleInput } from '../../../src/rules/define-rule.ts';
import { documentValue } from '../../../src/rules/read/pasted-document.ts';
import { readPaste } from '../../../src/rules/read/read-paste.ts';
import { rules } from '../../../src/rules/registry.ts';
import { asRecord } from './as-record.ts';

/** A task definition that a rule gives as an example, and whether it is one that the rule reports. */
export interface ExampleTask {
  readonly rule: string;
  readonly name: string;
  readonly invalid: boolean;
  readonly task: unknown;
}

const PARTS: ReadonlySet<string> = new Set(['task', 'containers', 'container']);

/** The task definitions in a text, in the API's spelling; what was pasted without a task around it gets a family. */
export const tasksIn = (text: string): readonly unknown[] =>
  readPaste(text)
    .documents.filter(({ part }) => PARTS.has(part))
    .map((document) => {
      const value = documentValue(document, { nulls: 0 });
      return document.part === 'task' ? value : { family: 'pasted', ...asRecord(value) };
    });

const textOf = (input: ExampleInput): string =>
  typeof input === 'string' ? input : JSON.stringify(input);

/** Every task definition among the examples of the rules. */
export const exampleTasks = (): readonly ExampleTask[] =>
  rules.flatMap(({ id, examples }) => [
    ...examples.valid.flatMap((input, index) =>
      tasksIn(textOf(input)).map((task) => ({
        rule: id,
        name: `${id}, valid ${index + 1}`,
        invalid: false,
        task,
      })),
    ),
    ...examples.invalid.flatMap(({ input }, index) =>
      tasksIn(textOf(input)).map((task) => ({
        rule: id,
        name: `${id}, invalid ${index + 1}`,
        invalid: true,
        task,
      })),
    ),
  ]);
