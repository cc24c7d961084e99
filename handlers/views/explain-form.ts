import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import * as z from 'zod';
import { explanationReply } from '../blocks/explanation.ts';
import { plainText } from '../blocks/text.ts';
import type { Desk } from '../desk.ts';
import { explanationView } from './explanation-view.ts';

export const EXPLAIN_FORM = 'explain-form';
const QUESTION_BLOCK = 'question';
const QUESTION_ACTION = 'words';

const EMPTY = 'Write a term of ECS, a field, or what a stopped task said.';

/** Asks for the words to explain. */
export const explainForm = (): ModalView => ({
  type: 'modal',
  callback_id: EXPLAIN_FORM,
  title: plainText('Explain an ECS term'),
  submit: plainText('Explain'),
  close: plainText('Close'),
  blocks: [
    {
      type: 'input',
      block_id: QUESTION_BLOCK,
      label: plainText('Term, field or question'),
      element: {
        type: 'plain_text_input',
        action_id: QUESTION_ACTION,
        focus_on_load: true,
        placeholder: plainText('task role vs execution role'),
      },
    },
  ],
});

const submitted = z.object({
  [QUESTION_BLOCK]: z.object({ [QUESTION_ACTION]: z.object({ value: z.string().nullish() }) }),
});

/** The answer takes the place of the question in the same modal. */
export const registerExplainForm = (app: App, { operations }: Desk): void => {
  app.view(EXPLAIN_FORM, async ({ ack, view }) => {
    const { value } = submitted.parse(view.state.values)[QUESTION_BLOCK][QUESTION_ACTION];
    const words = value?.trim() ?? '';
    // Slack asks for a value, and takes blanks for one.
    if (words === '') {
      await ack({ response_action: 'errors', errors: { [QUESTION_BLOCK]: EMPTY } });
      return;
    }
    // Nobody would hear of it if Slack refused this view for a drawing that was deleted.
    const reply = explanationReply(operations.explain(words), {
      long: true,
      drawing: () => undefined,
    });
    await ack({ response_action: 'update', view: explanationView(reply) });
  });
};
