import { isObject } from '../objects.ts';
import {
  boolean,
  type Check,
  choice,
  every,
  type Fields,
  list,
  object,
  optional,
  required,
  string,
  url,
} from './check.ts';
import { anyText, plainText } from './text-objects.ts';

/** A confirmation dialog. */
const confirmation: Check = object({
  title: optional(plainText('confirm.title')),
  text: required(anyText('confirm.text')),
  confirm: optional(plainText('confirm.confirm')),
  deny: optional(plainText('confirm.deny')),
  style: optional(choice('primary', 'danger')),
});

const optionFields = (text: Check): Fields => ({
  text: required(text),
  value: required(string('option.value')),
  description: optional(anyText('option.description')),
});

/** An option of a select or overflow menu: plain text only. */
export const menuOption: Check = object(optionFields(plainText('option.text')));

/** An option of an overflow menu, which may be a link. */
export const overflowOption: Check = object({
  ...optionFields(plainText('option.text')),
  url: optional(url('option.url')),
});

/** An option of checkboxes or radio buttons. */
export const boxOption: Check = object(optionFields(anyText('option.text')));

const optionGroup: Check = object({
  label: required(plainText('option_group.label')),
  options: required(list(menuOption, 'option_group.options')),
});

/** The fields that a static select gives its choices with. */
export const selectChoices: Fields = {
  options: optional(list(menuOption, 'select.options')),
  option_groups: optional(list(optionGroup, 'select.option_groups')),
};

const FILE_ID = '^[F][A-Z0-9]{8,}$';

const fileId: Check = (value, pointer, say) => {
  string()(value, pointer, say);
  if (typeof value === 'string' && !new RegExp(FILE_ID).test(value)) {
    say(`input must match regex pattern: ${FILE_ID}`, pointer);
  }
};

const slackFileFields: Fields = { id: optional(fileId), url: optional(url('image.image_url')) };

/** A Slack file is named by its id or by its address. */
const slackFileOnce: Check = (value, pointer, say) => {
  if (!isObject(value)) return;
  const { id, url: address } = value;
  if (id === undefined && address === undefined) say('missing required field: id', pointer);
  if (id !== undefined && address !== undefined) {
    say('must define only one of `id` or `url`', pointer);
  }
};

/** An image: an `image_url` or a `slack_file`, and exactly one of them. */
export const imageFields: Fields = {
  image_url: optional(url('image.image_url')),
  slack_file: optional(every(object(slackFileFields), slackFileOnce)),
  alt_text: required(string('image.alt_text')),
};

/** Says so when an image has no source. */
export const imageSource: Check = (value, pointer, say) => {
  if (!isObject(value) || value['type'] !== 'image') return;
  if (value['image_url'] === undefined && value['slack_file'] === undefined) {
    say('missing required field: image_url', pointer);
  }
};

/** A `plain_text` placeholder. */
export const placeholder = optional(plainText('element.placeholder'));

/** What every interactive element may carry. */
export const actionFields: Fields = { action_id: optional(string('element.action_id')) };

/** What elements carry that can ask for confirmation. */
export const confirmableFields: Fields = { ...actionFields, confirm: optional(confirmation) };

/** `focus_on_load`. */
export const focusable: Fields = { focus_on_load: optional(boolean) };
