import { placeSpec } from '../../src/operations/commands.ts';
import { asTyped } from '../as-typed.ts';
import { button } from '../blocks/text.ts';
import { RUN_ACTION } from '../blocks/unknown.ts';
import type { Command } from '../command.ts';
import { readPlaceText } from '../place-text.ts';
import { placeReply } from '../placed.ts';
import { type Reply, sentence } from '../reply.ts';
import { placeForm } from '../views/place-form.ts';

const HOW =
  'Write it like "place 10 on 3 x m5.large in 3 AZ", with the task definition behind it in a code block or as a file.';

const EXPLAINED_CHARACTERS = 200;

/** Words that are no question about placement may be one about what placement is. */
const unread = (text: string): Reply => ({
  ...sentence(`I cannot make out how many tasks and where. ${HOW}`),
  buttons: [
    button('Open the form', RUN_ACTION, 'place'),
    // A button must not repeat values of environment variables.
    ...(text.length > EXPLAINED_CHARACTERS || text.includes('{')
      ? []
      : [button(`/ecs explain place ${text}`, `${RUN_ACTION}:explain`, `explain place ${text}`)]),
  ],
});

/** `/ecs place` opens the form, filled in with what stands behind it; with a task definition it answers at once. */
export const placeCommand: Command = {
  spec: placeSpec,
  run: async (text, desk, { open, attached }) => {
    const question = readPlaceText(asTyped(text), attached);
    if (question === null) return unread(text);
    if (question.task !== undefined) return placeReply(question, desk);
    if (open === null) return sentence(`I need a task definition. ${HOW}`);
    await open(placeForm(question), { question });
    return null;
  },
};
