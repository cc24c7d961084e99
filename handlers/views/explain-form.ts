import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import * as z from 'zod';
import { explanationReply } from '../blocks/explanation.ts';
import type { Desk } from '../desk.ts';
import { explanationView } from './explanation-view.ts';

const EXPLAIN_FORM = 'explain-form';
const QUESTION_BLOCK = 'question';
const QUESTION_ACTION = 'words';

const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });

/** Asks for the words to explain. */
export const explainForm = (): ModalView => ({
  type: 'modal',
  callback_id: EXPLAIN_FORM,
  title: plain('Explain an ECS term'),
  submit: plain('Explain'),
  close: plain('Close'),
  blocks: [
    {
      type: 'input',
      block_id: QUESTION_BLOCK,
      label: plain('Term, field or question'),
      element: {
        type: 'plain_text_input',
        action_id: QUESTION_ACTION,
        focus_on_load: true,
        placeholder: plain('task role vs execution role'),
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
    const words = submitted.parse(view.state.values)[QUESTION_BLOCK][QUESTION_ACTION].value ?? '';
    const reply = explanationReply(operations.explain(words), { long: true });
    await ack({ response_action: 'update', view: explanationView(reply) });
  });
};
