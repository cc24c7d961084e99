import type { StateValues } from '../element-states.ts';
import { isBlank } from '../element-value.ts';
import { elementsOf } from '../elements-of.ts';
import { listAt, stringAt } from '../objects.ts';
import type { SlackObject } from '../state.ts';

/** Field errors by block id. */
export type FieldErrors = { readonly [blockId: string]: string };

const objection = (element: SlackObject, state: SlackObject): string | undefined => {
  const value = stringAt(state, 'value');
  const min = element['min_length'];
  const max = element['max_length'];
  if (value === undefined) return undefined;
  if (typeof min === 'number' && value.length < min) {
    return `This entry must be at least ${min} characters.`;
  }
  if (typeof max === 'number' && value.length > max) {
    return `This entry must be at most ${max} characters.`;
  }
  switch (element['type']) {
    case 'number_input':
      return numberObjection(element, value);
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(value) ? undefined : 'Enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) ? undefined : 'Enter a valid URL.';
    default:
      return undefined;
  }
};

const numberObjection = (element: SlackObject, value: string): string | undefined => {
  const number = Number(value);
  const low = Number(element['min_value'] ?? Number.NEGATIVE_INFINITY);
  const high = Number(element['max_value'] ?? Number.POSITIVE_INFINITY);
  if (!Number.isFinite(number)) return 'Enter a number.';
  if (element['is_decimal_allowed'] !== true && !Number.isInteger(number)) {
    return 'Enter a whole number.';
  }
  return number < low || number > high ? `Enter a number from ${low} to ${high}.` : undefined;
};

/** What Slack's own client objects to before it submits a modal: empty required fields, lengths, forms. */
export const inputErrors = (view: SlackObject, values: StateValues): FieldErrors => {
  const errors: Record<string, string> = {};
  for (const { block, blockId, actionId, element } of elementsOf(listAt(view, 'blocks'))) {
    const state = values[blockId]?.[actionId];
    if (block['type'] !== 'input' || state === undefined) continue;
    if (isBlank(state)) {
      if (block['optional'] !== true) errors[blockId] = 'Please complete this required field.';
      continue;
    }
    const said = objection(element, state);
    if (said !== undefined) errors[blockId] = said;
  }
  return errors;
};
