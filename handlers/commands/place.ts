import { placeSpec } from '../../src/operations/commands.ts';
import { readPlacementText } from '../../src/operations/live/placement/asked-placement.ts';
import { asTyped } from '../as-typed.ts';
import { button } from '../blocks/text.ts';
import { RUN_ACTION } from '../blocks/unknown.ts';
import type { Command } from '../command.ts';
import type { Desk } from '../desk.ts';
import { livePlaceReply } from '../live-placed.ts';
import { readPlaceText, type TypedQuestion } from '../place-text.ts';
import { placeReply } from '../placed.ts';
import { type Reply, sentence } from '../reply.ts';
import { placeForm } from '../views/place-form.ts';

const HOW =
  'Write it like "place web 5" for a service that runs, or "place 10 on 3 x m5.large in 3 AZ" with the task definition behind it in a code block or as a file.';

/** A task definition behind the words. */
const JSON_BEHIND = /(?:```|[{[])[\s\S]*$/;

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

/** What is asked of a live cluster; null for everything that is asked of texts. */
const liveAsked = (text: string, question: TypedQuestion | null, { operations }: Desk) => {
  const pasted = (question?.cluster ?? []).some((one) => /[{[]/.test(one.text));
  if (operations.live === undefined || pasted) return null;
  const asked = readPlacementText(text.replace(JSON_BEHIND, ''));
  return asked === null ||
    (asked.name === '' && asked.mode === 'place' && question?.task === undefined)
    ? null
    : asked;
};

/**
 * `/ecs place web 5` asks the live cluster; with a task definition it answers at once; else it opens the form, filled in
 * with what stands behind it.
 */
export const placeCommand: Command = {
  spec: placeSpec,
  run: async (text, desk, { open, attached }) => {
    const typed = asTyped(text);
    const question = readPlaceText(typed, attached);
    const asked = liveAsked(typed, question, desk);
    if (asked !== null) return livePlaceReply(asked, question?.task, desk);
    if (question === null) return unread(text);
    if (question.task !== undefined) return placeReply(question, desk);
    if (open === null) return sentence(`I need a task definition. ${HOW}`);
    await open(placeForm(question), { question });
    return null;
  },
};
