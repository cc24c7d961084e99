import { COMMANDS, helpSpec, route } from '../../src/operations/commands.ts';
import { helpReply } from '../blocks/help.ts';
import type { Command } from '../command.ts';

/** `/ecs help`, `/ecs help check`. */
export const helpCommand: Command = {
  spec: helpSpec,
  run: async (text) => {
    const wanted = route(text.replace(/^\/?ecs\s+/, ''));
    const only = text !== '' && wanted.known ? wanted.spec : undefined;
    return helpReply(COMMANDS, only);
  },
};
