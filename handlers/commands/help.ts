import { COMMANDS, helpSpec, route } from '../../src/operations/commands.ts';
import { helpReply } from '../blocks/help.ts';
import { clamp, plainText } from '../blocks/text.ts';
import type { Command } from '../command.ts';

/** `/ecs help`, `/ecs help check`. */
export const helpCommand: Command = {
  spec: helpSpec,
  run: async (text) => {
    const wanted = route(text.replace(/^\/?ecs\s+/, ''));
    if (text === '') return helpReply(COMMANDS);
    if (wanted.known) return helpReply(COMMANDS, wanted.spec);
    const help = helpReply(COMMANDS, wanted.nearest ?? undefined);
    const said = `There is no command ${wanted.word}.`;
    return {
      ...help,
      text: `${said} ${help.text}`,
      blocks: [{ type: 'section', text: plainText(clamp(said, 200)) }, ...help.blocks],
    };
  },
};
