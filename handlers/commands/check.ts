import { checkSpec } from '../../src/operations/commands.ts';
import { checkText } from '../checked.ts';
import type { Command } from '../command.ts';
import { sentence } from '../reply.ts';

/** `/ecs check` opens the form; `/ecs check {…}` checks what stands behind it. */
export const checkCommand: Command = {
  spec: checkSpec,
  run: async (text, desk, { user, openCheckForm }) => {
    if (text !== '') return checkText(text, user, desk);
    if (openCheckForm === null) {
      return sentence(
        'Put the task definition behind "check" in a code block, or attach it as a file. /ecs check opens a form for it.',
      );
    }
    await openCheckForm();
    return null;
  },
};
