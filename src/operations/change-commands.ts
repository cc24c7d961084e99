import * as z from 'zod';
import type { CommandSpec } from '../model/command.ts';

const rest = z.string().transform((text) => text.trim());

export const scaleSpec: CommandSpec<string> = {
  name: 'scale',
  usage: 'SERVICE COUNT [for TIME] [because WHY] [in PLACE] [--dry-run]',
  summary:
    'Propose another number of tasks: 3, +2, -1, x2 or to 50%. Nothing changes before you confirm.',
  examples: ['scale web 3 --dry-run', 'scale web +2 for 2h because "launch day"'],
  effect: 'write',
  input: rest,
};

export const autoscaleSpec: CommandSpec<string> = {
  name: 'autoscale',
  usage: 'SERVICE [min N] [max N] | suspend | resume',
  summary: 'Propose another range for autoscaling, or suspend and resume its scale-in.',
  examples: ['autoscale web min 5 max 20 for 2h', 'autoscale web suspend for 1h'],
  effect: 'write',
  input: rest,
};

export const restartSpec: CommandSpec<string> = {
  name: 'restart',
  usage: 'SERVICE',
  summary: 'Propose a new deployment of the definition that runs.',
  examples: ['restart web'],
  effect: 'write',
  input: rest,
};

export const rollbackSpec: CommandSpec<string> = {
  name: 'rollback',
  usage: 'SERVICE [to REVISION]',
  summary: 'Propose to go back to the revision before, or to the one that you name.',
  examples: ['rollback web', 'rollback web to 41'],
  effect: 'write',
  input: rest,
};

export const raisedSpec: CommandSpec<string> = {
  name: 'raised',
  usage: '[SERVICE]',
  summary: 'List what was scaled up here and is still above its normal.',
  examples: ['raised'],
  effect: 'read',
  input: rest,
};

export const historySpec: CommandSpec<string> = {
  name: 'history',
  usage: '[SERVICE]',
  summary: 'Show who changed what through Stevedore, why, and how it ended.',
  examples: ['history', 'history web'],
  effect: 'read',
  input: rest,
};

export const freezeSpec: CommandSpec<string> = {
  name: 'freeze',
  usage: 'CLUSTER[/SERVICE] until TIME',
  summary: 'Let nothing be changed through Stevedore until a time.',
  examples: ['freeze prod until 18:00 because "audit"', 'freeze prod/web for 2h'],
  effect: 'write',
  input: rest,
};

export const unfreezeSpec: CommandSpec<string> = {
  name: 'unfreeze',
  usage: 'CLUSTER[/SERVICE]',
  summary: 'Lift a freeze.',
  examples: ['unfreeze prod'],
  effect: 'write',
  input: rest,
};

/** Commands that change services, and those that look at changes, in the order in which help lists them. */
export const CHANGE_COMMAND_SPECS: readonly CommandSpec<string>[] = [
  scaleSpec,
  autoscaleSpec,
  restartSpec,
  rollbackSpec,
  raisedSpec,
  historySpec,
  freezeSpec,
  unfreezeSpec,
];
