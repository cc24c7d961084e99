import { isObject } from '../objects.ts';
import { byType, type Check, every, type Fields } from './check.ts';
import { imageSource } from './composition-objects.ts';
import { ELEMENTS } from './elements.ts';

/** Static selects need exactly one of `options` and `option_groups`. */
const choicesOnce: Check = (value, pointer, say) => {
  if (!isObject(value)) return;
  const { type, options, option_groups } = value;
  if (type !== 'static_select' && type !== 'multi_static_select') return;
  if (options === undefined && option_groups === undefined) {
    say('missing required field: options', pointer);
  }
  if (options !== undefined && option_groups !== undefined) {
    say('must define only one of `options` or `option_groups`', pointer);
  }
};

/** What is chosen from the start must be one of the choices. */
const initialIsChoice: Check = (value, pointer, say) => {
  if (!isObject(value) || !isObject(value['initial_option'])) return;
  const { options, option_groups } = value;
  const groups = Array.isArray(option_groups) ? option_groups.filter(isObject) : [];
  const all = [options, ...groups.map((group) => group['options'])].flat().filter(isObject);
  const wanted = value['initial_option']['value'];
  if (all.length > 0 && !all.some((option) => option['value'] === wanted)) {
    say('initial_option must match one of the options', `${pointer}/initial_option`);
  }
};

const pick = (types: readonly string[]): { readonly [type: string]: Fields } =>
  Object.fromEntries(types.flatMap((type) => (ELEMENTS[type] ? [[type, ELEMENTS[type]]] : [])));

const elementOf = (types: readonly string[]): Check =>
  every(byType(pick(types)), imageSource, choicesOnce, initialIsChoice);

const SELECTS = ['static', 'external', 'users', 'channels', 'conversations'].flatMap((kind) => [
  `${kind}_select`,
  `multi_${kind}_select`,
]);
const CHOOSERS = [...SELECTS, 'checkboxes', 'radio_buttons', 'datepicker', 'timepicker'];

/** What an actions block takes. */
export const actionsElement = elementOf([
  ...CHOOSERS,
  'button',
  'datetimepicker',
  'overflow',
  'rich_text_input',
  'workflow_button',
]);
/** What a section takes beside its text. */
export const sectionAccessory = elementOf([
  ...CHOOSERS,
  'button',
  'image',
  'overflow',
  'workflow_button',
]);
/** What an input block takes. */
export const inputElement = elementOf([
  ...CHOOSERS,
  'datetimepicker',
  'email_text_input',
  'file_input',
  'number_input',
  'plain_text_input',
  'rich_text_input',
  'url_text_input',
]);
/** What a context_actions block takes. */
export const contextActionsElement = elementOf(['feedback_buttons', 'icon_button']);
/** A button on its own. */
export const buttonElement = elementOf(['button']);
