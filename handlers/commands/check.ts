import { checkSpec } from '../../src/operations/commands.ts';
import { checkText } from '../checked.ts';
import type { Command } from '../command.ts';
import { sentence } from '../reply.ts';
import { checkForm } from '../views/check-form.ts';

/** `/ecs check` opens the form; `/ecs check {…}` checks what stands behind it. */
export const checkCommand: Command = {
  spec: checkSpec,
  run: async (text, desk, { user, open }) => {
    if (text !== '') return checkText(text, user, desk);
    if (open === null) {
      return sentence(
        'Put the task definition behind "check" in a code block, or attach it as a file. /ecs check opens a form for it.',
      );
    }
    await open(checkForm);
    return null;
  },
};
