import { tasksSpec } from '../../src/operations/commands.ts';
import { readTasksText } from '../../src/operations/live/asked.ts';
import { asTyped } from '../as-typed.ts';
import { tasksReply } from '../blocks/live-tasks.ts';
import type { Command } from '../command.ts';
import { liveReply } from '../live-reply.ts';

/** `/ecs tasks web`, `/ecs tasks web page 2`. */
export const tasksCommand: Command = {
  spec: tasksSpec,
  run: (text, desk) => {
    const asked = readTasksText(asTyped(text));
    const commandOf = (service: string): string => `tasks ${service}`;
    return liveReply(desk, {
      ask: (live) => live.tasks(asked),
      show: tasksReply,
      commandOf,
      command: commandOf(asked.name),
    });
  },
};
