import { statusSpec } from '../../src/operations/commands.ts';
import { readStatusText } from '../../src/operations/live/asked.ts';
import { asTyped } from '../as-typed.ts';
import { statusReply } from '../blocks/live-status.ts';
import type { Command } from '../command.ts';
import { liveReply } from '../live-reply.ts';

/** `/ecs status web`, `/ecs status web 6h`. */
export const statusCommand: Command = {
  spec: statusSpec,
  run: (text, desk) => {
    const asked = readStatusText(asTyped(text));
    const commandOf = (service: string): string => `status ${service} ${asked.window}`;
    return liveReply(desk, {
      ask: (live) => live.status(asked),
      show: statusReply,
      commandOf,
      command: commandOf(asked.name),
    });
  },
};
