import type { InputBlock } from '@slack/types';
import { plainText } from '../blocks/text.ts';
import { type Input, VALUE_ACTION } from './form-inputs.ts';

/** Takes a whole number from 0 to `most`. It must be given. Slack has such inputs in forms alone. */
export const countInput = ({ blockId, label }: Input, most: number): InputBlock => ({
  type: 'input',
  block_id: blockId,
  optional: false,
  label: plainText(label),
  element: {
    ...{ type: 'number_input', action_id: VALUE_ACTION, is_decimal_allowed: false },
    ...{ min_value: '0', max_value: String(most) },
  },
});
