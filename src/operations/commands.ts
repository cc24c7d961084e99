import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import type { CommandSpec } from '../model/command.ts';
import { CHANGE_COMMAND_SPECS } from './change-commands.ts';
import { ONBOARD_COMMAND_SPECS } from './onboard-commands.ts';
import { OTHER_WORDS } from './other-words.ts';

const rest = z.string().transform((text) => text.trim());

export const helpSpec: CommandSpec<string> = {
  name: 'help',
  usage: '[COMMAND]',
  summary: 'List what Stevedore can do, or show one command.',
  examples: ['help', 'help check'],
  effect: 'none',
  input: rest,
};

export const explainSpec: CommandSpec<string> = {
  name: 'explain',
  usage: 'WORDS…',
  summary: 'Explain an ECS concept, field, rule or difference.',
  examples: ['explain task-role', 'explain task role vs execution role', 'explain hostPort'],
  effect: 'none',
  input: rest,
};

export const checkSpec: CommandSpec<string> = {
  name: 'check',
  usage: '[TASK DEFINITION]',
  summary:
    'Check a task definition, or what the service of that name runs; without either, open a form to paste it or attach a file.',
  examples: ['check', 'check web'],
  effect: 'read',
  input: rest,
};

export const placeSpec: CommandSpec<string> = {
  name: 'place',
  usage: '[deploy|rebalance|drain] [SERVICE|INSTANCE] [COUNT] [on CLUSTER] [with CHANGES]',
  summary:
    'Dry-run the ECS scheduler: will the tasks fit, where would they go, and what would help. `place web 5` asks about 5 more tasks of a service that runs, `place web -2` about 2 fewer.',
  examples: [
    'place',
    'place web 5',
    'place deploy web',
    'place web 5 with 2 x m5.large',
    'place 10 on 3 x m5.large in 3 AZ',
  ],
  effect: 'read',
  input: rest,
};

export const querySpec: CommandSpec<string> = {
  name: 'query',
  usage: '[EXPRESSION] [on CLUSTER]',
  summary: 'List the container instances that an expression of the cluster query language means.',
  examples: [
    'query attribute:ecs.instance-type =~ m5.*',
    'query runningTasksCount > 2 on prod',
    'query attribute:ecs.availability-zone == zone-a on 3 x m5.large in 3 AZ',
  ],
  effect: 'read',
  input: rest,
};

export const clustersSpec: CommandSpec<string> = {
  name: 'clusters',
  usage: '',
  summary: 'List the clusters of the AWS accounts that Stevedore looks into.',
  examples: ['clusters'],
  effect: 'read',
  input: rest,
};

export const servicesSpec: CommandSpec<string> = {
  name: 'services',
  usage: '[CLUSTER] [FILTER] [page N]',
  summary:
    'List the services of a cluster with their health, the worst first; filter by name or state.',
  examples: ['services prod', 'services prod failing'],
  effect: 'read',
  input: rest,
};

export const describeSpec: CommandSpec<string> = {
  name: 'describe',
  usage: 'SERVICE [in WHERE]',
  summary:
    'Describe a service: tasks, deployments, settings, autoscaling, events, findings. WHERE is an account, a Region or a cluster, in every command that names a service.',
  examples: ['describe web', 'describe prod/web', 'describe web in eu-west-1'],
  effect: 'read',
  input: rest,
};

export const whySpec: CommandSpec<string> = {
  name: 'why',
  usage: 'SERVICE [log]',
  summary: 'Say why a service is as it is: causes with their evidence, and what to do.',
  examples: ['why web', 'why web log'],
  effect: 'read',
  input: rest,
};

export const statusSpec: CommandSpec<string> = {
  name: 'status',
  usage: 'SERVICE [1h|6h|1d]',
  summary: 'Show tasks, CPU, memory, requests and alarms of a service over time.',
  examples: ['status web', 'status web 6h'],
  effect: 'read',
  input: rest,
};

export const tasksSpec: CommandSpec<string> = {
  name: 'tasks',
  usage: 'SERVICE [page N]',
  summary: 'List the tasks of a service, with why the stopped ones of the last hour stopped.',
  examples: ['tasks web'],
  effect: 'read',
  input: rest,
};

export const taskSpec: CommandSpec<string> = {
  name: 'task',
  usage: 'ID [log]',
  summary:
    'Show the life of one task as a time line: its states, events that name it, its containers, and why it stopped. The first digits of the id are enough.',
  examples: ['task 4f7c2a91', 'task 4f7c2a91 log'],
  effect: 'read',
  input: rest,
};

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandSpec[] = [
  explainSpec,
  checkSpec,
  placeSpec,
  querySpec,
  clustersSpec,
  servicesSpec,
  describeSpec,
  whySpec,
  statusSpec,
  tasksSpec,
  taskSpec,
  ...CHANGE_COMMAND_SPECS,
  ...ONBOARD_COMMAND_SPECS,
  helpSpec,
];

/** The manifest's `usage_hint` for `/ecs`: names alone, as Slack shows it on one line while somebody types. */
export const usageHint = (): string => COMMANDS.map(({ name }) => name).join(' | ');

/** What stands behind `/ecs`: a known command with the text behind it, or a word that is none. */
export type Route =
  | { readonly known: true; readonly spec: CommandSpec; readonly text: string }
  | {
      readonly known: false;
      readonly word: string;
      readonly text: string;
      /** The command whose spelling is near enough to be meant. */
      readonly nearest: CommandSpec | null;
    };

/** Splits a command text at its first white space (space, tab or line break) and finds the command by its first word. */
export const route = (text: string): Route => {
  const [, word = '', behind = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const wanted = word.toLowerCase();
  if (wanted === '') return { known: true, spec: helpSpec, text: '' };
  const spec = COMMANDS.find(({ name }) => name === wanted);
  if (spec !== undefined) return { known: true, spec, text: behind };
  return { known: false, word, text: behind, nearest: nearestCommand(wanted) };
};

/** The command that is meant: by another word for it, or misspelt by at most two edits and less than half of the word. */
export const nearestCommand = (word: string): CommandSpec | null => {
  const meant = OTHER_WORDS.get(word);
  if (meant !== undefined) return COMMANDS.find(({ name }) => name === meant) ?? null;
  if (word.length > 20) return null;
  const name = closest(
    word,
    COMMANDS.map((spec) => spec.name),
  );
  const edits = distance(word, name);
  if (edits > 2 || edits * 2 > name.length) return null;
  return COMMANDS.find((spec) => spec.name === name) ?? null;
};
