import { checkSpec } from '../../src/operations/commands.ts';
import { asTyped } from '../as-typed.ts';
import { checkText } from '../checked.ts';
import type { Command } from '../command.ts';
import { liveCheckReply } from '../live-checked.ts';
import { sentence } from '../reply.ts';
import { checkForm } from '../views/check-form.ts';

/** Without anything of JSON or YAML, with its place behind `in` or not: a service, a family, `family:revision`, `cluster/service` or an ARN. */
const NAME = /^[\w.:/-]{1,300}(?:\s+in\s+[\w.:/-]{1,300})?$/i;

/** `/ecs check` opens the form; `/ecs check {…}` checks what stands behind it; `/ecs check web` and `web:3` check what AWS has. */
export const checkCommand: Command = {
  spec: checkSpec,
  run: async (text, desk, { user, open }) => {
    if (desk.operations.live !== undefined && NAME.test(asTyped(text)))
      return liveCheckReply(desk, asTyped(text), {
        user,
        commandOf: (reference) => `check ${reference}`,
      });
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
