import { taskSpec } from '../../src/operations/commands.ts';
import { readTaskText } from '../../src/operations/live/asked.ts';
import { asTyped } from '../as-typed.ts';
import { taskReply } from '../blocks/live-task.ts';
import type { Command } from '../command.ts';
import { liveReply } from '../live-reply.ts';

/** `/ecs task 4f7c2a91`, `/ecs task prod/4f7c2a91 log`. */
export const taskCommand: Command = {
  spec: taskSpec,
  run: (text, desk) => {
    const asked = readTaskText(asTyped(text));
    const commandOf = (id: string): string => `task ${id}${asked.log ? ' log' : ''}`;
    return liveReply(desk, {
      ask: (live) => live.task(asked),
      show: (timeline, reference) => taskReply(timeline, reference, asked),
      commandOf,
      command: commandOf(asked.id),
    });
  },
};
