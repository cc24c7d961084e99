import { checkSpec } from '../../src/operations/commands.ts';
import { checkReply } from '../blocks/check-report.ts';
import type { Command } from '../command.ts';
import { sentence } from '../reply.ts';

/** `/ecs check` opens the form; `/ecs check {…}` checks what stands behind it. */
export const checkCommand: Command = {
  spec: checkSpec,
  run: async (text, { operations, reports }, { openCheckForm }) => {
    if (text !== '') {
      const report = operations.check(text);
      return checkReply(report, reports.put(report));
    }
    if (openCheckForm === null) {
      return sentence(
        'Put the task definition behind "check" in a code block, or attach it as a file. /ecs check opens a form for it.',
      );
    }
    await openCheckForm();
    return null;
  },
};
