import { whySpec } from '../../src/operations/commands.ts';
import { readWhyText } from '../../src/operations/live/asked.ts';
import { asTyped } from '../as-typed.ts';
import { whyReply } from '../blocks/live-why.ts';
import type { Command } from '../command.ts';
import { liveReply } from '../live-reply.ts';

/** `/ecs why web`, `/ecs why web log`. */
export const whyCommand: Command = {
  spec: whySpec,
  run: (text, desk) => {
    const asked = readWhyText(asTyped(text));
    const commandOf = (service: string): string => `why ${service}${asked.log ? ' log' : ''}`;
    return liveReply(desk, {
      ask: (live) => live.why(asked),
      show: (diagnosis, reference) => whyReply(diagnosis, reference, asked),
      commandOf,
      command: commandOf(asked.name),
    });
  },
};
