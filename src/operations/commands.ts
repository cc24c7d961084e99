import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import type { CommandSpec } from '../model/command.ts';

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
  usage: '[SERVICE] [COUNT] [on CLUSTER]',
  summary:
    'Dry-run the ECS scheduler: will the tasks fit, where would they go, and what would help.',
  examples: ['place', 'place 10 on 3 x m5.large in 3 AZ'],
  effect: 'none',
  input: rest,
};

export const querySpec: CommandSpec<string> = {
  name: 'query',
  usage: '[EXPRESSION]',
  summary: 'List the container instances that an expression of the cluster query language means.',
  examples: [
    'query attribute:ecs.instance-type =~ m5.*',
    'query attribute:ecs.availability-zone == zone-a on 3 x m5.large in 3 AZ',
  ],
  effect: 'none',
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
  usage: 'SERVICE',
  summary: 'Describe a service: tasks, deployments, settings, autoscaling, events, findings.',
  examples: ['describe web', 'describe prod/web'],
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
  helpSpec,
];

/** The manifest's `usage_hint` for `/ecs`. */
export const usageHint = (): string =>
  COMMANDS.map(({ name, usage }) => `${name} ${usage}`.trim()).join(' | ');

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

/** The command that a misspelt word means: at most two edits away, and less than half of the word. */
export const nearestCommand = (word: string): CommandSpec | null => {
  if (word.length > 20) return null;
  const name = closest(
    word,
    COMMANDS.map((spec) => spec.name),
  );
  const edits = distance(word, name);
  if (edits > 2 || edits * 2 > name.length) return null;
  return COMMANDS.find((spec) => spec.name === name) ?? null;
};
