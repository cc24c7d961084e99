import type { Problem } from '../../src/operations/placement/expression-problem.ts';
import { placeInput } from '../../src/operations/placement/place-input.ts';
import { readCluster } from '../../src/operations/placement/read-cluster.ts';
import { readTask } from '../../src/operations/placement/read-task.ts';
import { clamp } from '../blocks/text.ts';
import type { PlaceRequest } from '../place-text.ts';
import { CLUSTER_BLOCK } from './cluster-input.ts';
import {
  CONSTRAINT_BLOCK,
  COUNT_BLOCK,
  NAME_BLOCK,
  STRATEGY_BLOCK,
  TASK_BLOCK,
} from './place-fields.ts';

/** What Slack shows under the fields, by block id. */
export type FieldErrors = Readonly<Record<string, string>>;

const ERROR_CHARACTERS = 500;

const BLOCK_OF_WORD: Readonly<Record<string, string>> = {
  count: COUNT_BLOCK,
  service: NAME_BLOCK,
  group: NAME_BLOCK,
  strategy: STRATEGY_BLOCK,
  constraint: CONSTRAINT_BLOCK,
};

/** Which field a sentence is about that names none: by the words that only it has. */
const ABOUT: readonly (readonly [RegExp, string])[] = [
  [/constraint|memberOf|distinctInstance|expression/i, CONSTRAINT_BLOCK],
  [/strateg|binpack|spread/i, STRATEGY_BLOCK],
  [/Availability Zones|cluster/i, CLUSTER_BLOCK],
  [/a count|The count/, COUNT_BLOCK],
];

const wordErrors = ({ words }: PlaceRequest): FieldErrors => {
  const { error } = placeInput.safeParse(words);
  const found: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? [])
    found[BLOCK_OF_WORD[String(path[0])] ?? COUNT_BLOCK] ??= message;
  return found;
};

const textErrors = ({ texts }: PlaceRequest): FieldErrors => {
  const task = texts.task === undefined ? undefined : readTask(texts.task);
  const cluster = texts.cluster.length === 0 ? undefined : readCluster(texts.cluster);
  return {
    ...(texts.task === undefined
      ? { [TASK_BLOCK]: 'Paste a task definition here, or attach it as a file below.' }
      : {}),
    ...(task?.ok === false ? { [TASK_BLOCK]: task.problem } : {}),
    ...(cluster?.ok === false ? { [CLUSTER_BLOCK]: cluster.problem } : {}),
  };
};

const problemErrors = ({ sentences, at }: Problem): FieldErrors => {
  const said = sentences.join(' ');
  if (at !== undefined) return { [CONSTRAINT_BLOCK]: said };
  if (said === 'Give a cluster.')
    return { [CLUSTER_BLOCK]: 'Paste a cluster here, or write one like 3 x m5.large in 3 AZ.' };
  const [, block = TASK_BLOCK] = ABOUT.find(([words]) => words.test(said)) ?? [];
  return { [block]: said };
};

/** What is wrong with a question, under the fields that are wrong: all of them at once, as far as they can be told apart. */
export const fieldErrors = (request: PlaceRequest, problem: Problem): FieldErrors => {
  const own = { ...wordErrors(request), ...textErrors(request) };
  const errors = Object.keys(own).length > 0 ? own : problemErrors(problem);
  return Object.fromEntries(
    Object.entries(errors).map(([block, said]) => [block, clamp(said, ERROR_CHARACTERS)]),
  );
};
