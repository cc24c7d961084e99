import type { ModalView } from '@slack/types';
import { plainText } from '../blocks/text.ts';

/** Callback id of the form, and the block and action ids of its two ways in. */
export const CHECK_FORM = 'check-form';
export const PASTE_BLOCK = 'paste';
export const PASTE_ACTION = 'task-definition';
export const FILE_BLOCK = 'file';
export const FILE_ACTION = 'task-definition-file';

/**
 * The form. Its text input has no `max_length`: Slack accepts at most 3,000 there, and without it any length,
 * so the size is checked when it comes back.
 */
export const checkForm = (formId: string): ModalView => ({
  type: 'modal',
  callback_id: CHECK_FORM,
  private_metadata: formId,
  title: plainText('Check task definition'),
  submit: plainText('Check'),
  close: plainText('Cancel'),
  blocks: [
    {
      type: 'input',
      block_id: PASTE_BLOCK,
      optional: true,
      label: plainText('Task definition'),
      hint: plainText(
        'JSON as AWS prints it or as you would register it. Values of environment variables are not stored or shown.',
      ),
      element: {
        type: 'plain_text_input',
        action_id: PASTE_ACTION,
        multiline: true,
        focus_on_load: true,
        placeholder: plainText('{ "family": "web", "containerDefinitions": [ … ] }'),
      },
    },
    {
      type: 'input',
      block_id: FILE_BLOCK,
      optional: true,
      label: plainText('Or attach it as a file'),
      element: {
        type: 'file_input',
        action_id: FILE_ACTION,
        filetypes: ['json', 'txt', 'yml', 'yaml'],
        max_files: 1,
      },
    },
  ],
});
