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
  summary: 'Check a task definition; without one, open a form to paste it or attach a file.',
  examples: ['check'],
  effect: 'none',
  input: rest,
};

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandSpec[] = [explainSpec, checkSpec, helpSpec];

/** The manifest's `usage_hint` for `/ecs`. */
export const usageHint = (): string =>
  COMMANDS.map(({ name, usage }) => `${name} ${usage}`).join(' | ');

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
