import * as z from 'zod';
import type { CommandSpec } from '../model/command.ts';

const rest = z.string().transform((text) => text.trim());

export const onboardSpec: CommandSpec<string> = {
  name: 'onboard',
  usage: '[lesson N|repair|test|status|team|reset|remind on|off|share on|off|@PERSON]',
  summary:
    'Learn ECS by doing it: lessons with exercises in an account of your own, where nothing is real.',
  examples: ['onboard', 'onboard lesson 3', 'onboard @ana', 'onboard status'],
  effect: 'none',
  input: rest,
};

export const quizSpec: CommandSpec<string> = {
  name: 'quiz',
  usage: '[TOPIC]',
  summary: 'Answer a question about ECS; those that you missed come back.',
  examples: ['quiz', 'quiz networking'],
  effect: 'none',
  input: rest,
};

export const sandboxSpec: CommandSpec<string> = {
  name: 'sandbox',
  usage: '[COMMAND]',
  summary:
    'Run a command in the simulated account of your own. Names that begin with sandbox- always mean it.',
  examples: ['sandbox', 'sandbox services sandbox', 'sandbox describe sandbox-web'],
  effect: 'read',
  input: rest,
};

/** Commands to learn with, in the order in which help lists them. */
export const ONBOARD_COMMAND_SPECS: readonly CommandSpec<string>[] = [
  onboardSpec,
  quizSpec,
  sandboxSpec,
];
