import {
  anything,
  boolean,
  choice,
  type Fields,
  list,
  number,
  object,
  optional,
  required,
  string,
  url,
} from './check.ts';
import {
  actionFields,
  boxOption,
  confirmableFields,
  focusable,
  imageFields,
  menuOption,
  overflowOption,
  placeholder,
  selectChoices,
} from './composition-objects.ts';
import { plainText } from './text-objects.ts';

const menu: Fields = { ...confirmableFields, ...focusable, placeholder };
const ids = optional(list(string()));
const multi: Fields = { ...menu, max_selected_items: optional(number()) };
const filter = optional(
  object({
    include: optional(list(choice('im', 'mpim', 'private', 'public'))),
    exclude_external_shared_channels: optional(boolean),
    exclude_bot_users: optional(boolean),
  }),
);
const typed: Fields = {
  ...actionFields,
  ...focusable,
  placeholder,
  dispatch_action_config: optional(
    object({
      trigger_actions_on: optional(list(choice('on_enter_pressed', 'on_character_entered'))),
    }),
  ),
};
const feedback = object({
  text: required(plainText('button.text')),
  value: required(string('button.value')),
  accessibility_label: optional(string('button.accessibility_label')),
});

/** The fields of every block element. Source: @slack/types 3.2.0 and docs.slack.dev/reference/block-kit/block-elements. */
export const ELEMENTS: { readonly [type: string]: Fields } = {
  button: {
    ...confirmableFields,
    text: required(plainText('button.text')),
    value: optional(string('button.value')),
    url: optional(url('button.url')),
    style: optional(choice('primary', 'danger')),
    accessibility_label: optional(string('button.accessibility_label')),
  },
  checkboxes: {
    ...confirmableFields,
    ...focusable,
    options: required(list(boxOption, 'checkboxes.options')),
    initial_options: optional(list(boxOption, 'checkboxes.options')),
  },
  radio_buttons: {
    ...confirmableFields,
    ...focusable,
    options: required(list(boxOption, 'radio_buttons.options')),
    initial_option: optional(boxOption),
  },
  overflow: {
    ...confirmableFields,
    options: required(list(overflowOption, 'overflow.options')),
  },
  static_select: { ...menu, ...selectChoices, initial_option: optional(menuOption) },
  multi_static_select: {
    ...multi,
    ...selectChoices,
    initial_options: optional(list(menuOption, 'select.options')),
  },
  external_select: {
    ...menu,
    initial_option: optional(menuOption),
    min_query_length: optional(number()),
  },
  multi_external_select: {
    ...multi,
    initial_options: optional(list(menuOption, 'select.options')),
    min_query_length: optional(number()),
  },
  users_select: { ...menu, initial_user: optional(string()) },
  multi_users_select: { ...multi, initial_users: ids },
  channels_select: {
    ...menu,
    initial_channel: optional(string()),
    response_url_enabled: optional(boolean),
  },
  multi_channels_select: { ...multi, initial_channels: ids },
  conversations_select: {
    ...menu,
    initial_conversation: optional(string()),
    default_to_current_conversation: optional(boolean),
    response_url_enabled: optional(boolean),
    filter,
  },
  multi_conversations_select: {
    ...multi,
    initial_conversations: ids,
    default_to_current_conversation: optional(boolean),
    filter,
  },
  datepicker: { ...menu, initial_date: optional(string()) },
  timepicker: { ...menu, initial_time: optional(string()), timezone: optional(string()) },
  datetimepicker: { ...confirmableFields, ...focusable, initial_date_time: optional(number()) },
  plain_text_input: {
    ...typed,
    initial_value: optional(string('plain_text_input.initial_value')),
    multiline: optional(boolean),
    min_length: optional(number('plain_text_input.min_length')),
    max_length: optional(number('plain_text_input.max_length')),
  },
  email_text_input: { ...typed, initial_value: optional(string()) },
  url_text_input: { ...typed, initial_value: optional(string()) },
  number_input: {
    ...typed,
    is_decimal_allowed: required(boolean),
    initial_value: optional(string()),
    min_value: optional(string()),
    max_value: optional(string()),
  },
  rich_text_input: {
    ...typed,
    initial_value: optional(anything),
    min_lines: optional(number()),
    max_lines: optional(number()),
  },
  file_input: {
    ...actionFields,
    filetypes: optional(list(string())),
    max_files: optional(number('file_input.max_files')),
  },
  image: imageFields,
  workflow_button: {
    ...confirmableFields,
    text: required(plainText('button.text')),
    workflow: required(anything),
    style: optional(choice('primary', 'danger')),
    accessibility_label: optional(string('button.accessibility_label')),
  },
  feedback_buttons: {
    ...actionFields,
    positive_button: required(feedback),
    negative_button: required(feedback),
  },
  icon_button: {
    ...confirmableFields,
    icon: required(string()),
    text: required(plainText('button.text')),
    value: optional(string('button.value')),
    accessibility_label: optional(string('button.accessibility_label')),
    visible_to_user_ids: ids,
  },
};
