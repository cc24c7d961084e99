import { isObject, listAt } from './objects.ts';
import type { Slack } from './slack.ts';
import type { SlackObject } from './state.ts';

/** What a person gives an element: text or an option's value, or several. */
export type Given = string | number | boolean | readonly string[] | null;

/** Under which name Slack sends what was entered or chosen, by element type. */
const VALUE_FIELDS: { readonly [type: string]: string } = {
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
  rich_text_input: 'rich_text_value',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  multi_users_select: 'selected_users',
  multi_channels_select: 'selected_channels',
  multi_conversations_select: 'selected_conversations',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  overflow: 'selected_option',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  checkboxes: 'selected_options',
  file_input: 'files',
};

/** What an element starts with, by element type. */
const INITIAL_FIELDS: { readonly [field: string]: string } = {
  value: 'initial_value',
  rich_text_value: 'initial_value',
  selected_date: 'initial_date',
  selected_time: 'initial_time',
  selected_date_time: 'initial_date_time',
  selected_user: 'initial_user',
  selected_channel: 'initial_channel',
  selected_conversation: 'initial_conversation',
  selected_users: 'initial_users',
  selected_channels: 'initial_channels',
  selected_conversations: 'initial_conversations',
  selected_option: 'initial_option',
  selected_options: 'initial_options',
};

/** The field of `state.values` that an element fills; undefined for elements without a state. */
export const valueField = (element: SlackObject): string | undefined =>
  VALUE_FIELDS[String(element['type'])];

/** An element's entry in `state.values` before anybody touched it. */
export const initialState = (element: SlackObject): SlackObject => {
  const { type } = element;
  const field = valueField(element) ?? 'value';
  const initial = element[INITIAL_FIELDS[field] ?? ''];
  const nothing = field === 'files' || field.endsWith('s') ? [] : null;
  return { type, [field]: initial ?? nothing };
};

const optionsOf = (element: SlackObject): readonly SlackObject[] => [
  ...listAt(element, 'options'),
  ...listAt(element, 'option_groups').flatMap((group) => listAt(group, 'options')),
];

const strings = (given: Given): readonly string[] => {
  if (given === null || given === '') return [];
  return typeof given === 'object' ? given : [String(given)];
};

const chosenOptions = (element: SlackObject, values: readonly string[]): readonly SlackObject[] =>
  values.map((value) => {
    if (String(element['type']).endsWith('external_select')) {
      return { text: { type: 'plain_text', text: value }, value };
    }
    const options = optionsOf(element);
    const option = options.find((candidate) => candidate['value'] === value);
    if (option !== undefined) return option;
    const known = options.map((candidate) => String(candidate['value'])).join(', ');
    throw new RangeError(`${value} is not an option of ${element['action_id']}. It has ${known}.`);
  });

const chosenFiles = (slack: Slack, ids: readonly string[]): readonly SlackObject[] =>
  ids.map((id) => {
    const stored = slack.files.find(id);
    if (stored === undefined) throw new RangeError(`There is no file ${id}. Upload it first.`);
    return { ...stored.file, user: stored.user };
  });

/**
 * An element's entry in `state.values` for what a person entered or chose.
 * Throws RangeError with a sentence when the element does not offer it.
 */
export const givenState = (slack: Slack, element: SlackObject, given: Given): SlackObject => {
  const { type } = element;
  const field = valueField(element) ?? 'value';
  const values = strings(given);
  const [first] = values;
  switch (field) {
    case 'selected_option':
      return { type, [field]: chosenOptions(element, values)[0] ?? null };
    case 'selected_options':
      return { type, [field]: chosenOptions(element, values) };
    case 'files':
      return { type, [field]: chosenFiles(slack, values) };
    case 'selected_date_time':
      return { type, [field]: first === undefined ? null : Number(first) };
    case 'rich_text_value':
      return { type, [field]: first === undefined ? null : richText(first) };
    default:
      return { type, [field]: field.endsWith('s') ? values : (first ?? null) };
  }
};

const richText = (text: string): SlackObject => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

/** Whether an entry of `state.values` holds nothing. */
export const isBlank = (state: SlackObject): boolean =>
  Object.entries(state).every(
    ([name, value]) =>
      name === 'type' ||
      value === null ||
      value === '' ||
      (Array.isArray(value) && value.length === 0) ||
      (isObject(value) && Object.keys(value).length === 0),
  );
