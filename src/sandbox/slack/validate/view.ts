import { isObject, listAt } from '../objects.ts';
import { blockList } from './block-list.ts';
import {
  boolean,
  type Check,
  checkFields,
  choice,
  type Fields,
  optional,
  required,
  string,
} from './check.ts';
import { collect } from './collect.ts';
import { limits } from './limits.ts';
import type { Refusal } from './message.ts';
import { plainText } from './text-objects.ts';

const common: Fields = {
  private_metadata: optional(string('view.private_metadata')),
  callback_id: optional(string('view.callback_id')),
  external_id: optional(string('view.external_id')),
};

const FIELDS: { readonly [type in 'modal' | 'home']: Fields } = {
  modal: {
    ...common,
    type: required(choice('modal')),
    title: required(plainText('modal.title')),
    blocks: required(blockList('modal')),
    close: optional(plainText('modal.close')),
    submit: optional(plainText('modal.submit')),
    clear_on_close: optional(boolean),
    notify_on_close: optional(boolean),
    submit_disabled: optional(boolean),
  },
  home: { ...common, type: required(choice('home')), blocks: required(blockList('home')) },
};

const inputsNeedSubmit: Check = (value, pointer, say) => {
  if (!isObject(value) || value['type'] !== 'modal' || value['submit'] !== undefined) return;
  for (const [index, { type }] of listAt(value, 'blocks').entries()) {
    if (type !== 'input') continue;
    say(
      'must define `submit` to use an `input` block in modals',
      `${pointer}/blocks/${index}/input`,
    );
  }
};

/** Slack's refusal of a view, or undefined. Errors: `invalid_arguments` (with sentences), `view_too_large`. */
export const refusalOfView = (value: unknown, type: 'modal' | 'home'): Refusal | undefined => {
  const messages = collect((say) => {
    if (!isObject(value)) return say('must provide an object', '/view');
    checkFields(FIELDS[type], value, '/view', say);
    inputsNeedSubmit(value, '/view', say);
  });
  if (messages.length > 0) return { error: 'invalid_arguments', messages };
  if (Buffer.byteLength(JSON.stringify(value)) > limits['view.bytes'].max) {
    return { error: 'view_too_large', messages: [] };
  }
  return undefined;
};

/** Everything Slack would say against a modal or Home view, by its `type`: empty when it would take it. */
export const validateView = (view: unknown): readonly string[] => {
  const type = isObject(view) && view['type'] === 'home' ? 'home' : 'modal';
  const refusal = refusalOfView(view, type);
  if (refusal === undefined) return [];
  return refusal.messages.length > 0 ? refusal.messages : [refusal.error];
};
