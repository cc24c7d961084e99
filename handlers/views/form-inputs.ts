import type { InputBlock } from '@slack/types';
import { plainText } from '../blocks/text.ts';

/** What every input of a form has. */
export interface Input {
  readonly blockId: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly initial?: string | undefined;
}

/** The action id of the one element of an input. */
export const VALUE_ACTION = 'value';

const input = (
  { blockId, label, hint }: Input,
  element: InputBlock['element'],
  optional = true,
): InputBlock => ({
  type: 'input',
  block_id: blockId,
  optional,
  label: plainText(label),
  ...(hint === undefined ? {} : { hint: plainText(hint) }),
  element,
});

/**
 * A text input. It has no `max_length`: Slack accepts at most 3,000 there, and without it any length. For the same
 * reason only what is shorter may stand in it from the start.
 */
export const textInput = (
  given: Input,
  { multiline = false, optional = true }: { multiline?: boolean; optional?: boolean } = {},
): InputBlock =>
  input(
    given,
    {
      type: 'plain_text_input',
      action_id: VALUE_ACTION,
      multiline,
      ...(given.placeholder === undefined ? {} : { placeholder: plainText(given.placeholder) }),
      ...(given.initial === undefined ? {} : { initial_value: given.initial }),
    },
    optional,
  );

/** Takes files with JSON. */
export const fileInput = (given: Input, files: number): InputBlock =>
  input(given, {
    type: 'file_input',
    action_id: VALUE_ACTION,
    filetypes: ['json', 'txt', 'yml', 'yaml'],
    max_files: files,
  });

/** One of several, the first of which is the default. */
export const selectInput = (
  given: Input,
  choices: readonly (readonly [value: string, label: string])[],
): InputBlock => {
  const options = choices.map(([value, label]) => ({ text: plainText(label), value }));
  const initial = options.find(({ value }) => value === given.initial) ?? options[0];
  return input(given, {
    type: 'static_select',
    action_id: VALUE_ACTION,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  });
};
