import type { Command } from '../command.ts';
import { checkCommand } from './check.ts';
import { explainCommand } from './explain.ts';
import { helpCommand } from './help.ts';

/** Every command that Slack can reach; a test holds the list to the specs. */
export const SLACK_COMMANDS: readonly Command[] = [explainCommand, checkCommand, helpCommand];
