import { describeSpec } from '../../src/operations/commands.ts';
import { asTyped } from '../as-typed.ts';
import { describeReply } from '../blocks/live-describe.ts';
import type { Command } from '../command.ts';
import { liveReply } from '../live-reply.ts';

/** `/ecs describe web`. */
export const describeCommand: Command = {
  spec: describeSpec,
  run: (text, desk) => {
    const name = asTyped(text);
    const commandOf = (service: string): string => `describe ${service}`;
    return liveReply(desk, {
      ask: (live) => live.describe(name),
      show: describeReply,
      commandOf,
      command: commandOf(name),
    });
  },
};
