import * as z from 'zod/mini';
import { textObject } from '../text/text-object.ts';

/** A modal view. */
export const modalView = z.object({
  type: z.literal('modal'),
  title: textObject,
  submit: z.optional(z.nullable(textObject)),
  close: z.optional(z.nullable(textObject)),
  blocks: z.array(z.record(z.string(), z.unknown())),
});

export type ModalView = z.infer<typeof modalView>;

const stateful = z.object({
  type: z.string(),
  action_id: z.optional(z.string()),
  initial_value: z.optional(z.string()),
  initial_option: z.optional(z.object({ value: z.string() })),
  initial_options: z.optional(z.array(z.object({ value: z.string() }))),
  initial_date: z.optional(z.string()),
  initial_time: z.optional(z.string()),
  initial_user: z.optional(z.string()),
  initial_users: z.optional(z.array(z.string())),
  initial_conversation: z.optional(z.string()),
  initial_conversations: z.optional(z.array(z.string())),
  min_length: z.optional(z.number()),
  max_length: z.optional(z.number()),
});

/** A control that holds a value. */
export type StatefulElement = z.infer<typeof stateful>;

const block = z.object({
  type: z.string(),
  block_id: z.optional(z.string()),
  optional: z.optional(z.boolean()),
  element: z.optional(stateful),
  accessory: z.optional(stateful),
  elements: z.optional(z.array(z.unknown())),
});

const valueless = ['button', 'overflow', 'image', 'plain_text', 'mrkdwn'];

/** A control with the block that holds it. */
export interface ViewField {
  readonly blockId: string;
  readonly element: StatefulElement;
  /** An input block that must be filled before Submit. */
  readonly required: boolean;
}

/** All controls of a view that hold values, from top to bottom. */
export const fieldsOf = (view: ModalView): readonly ViewField[] =>
  view.blocks.flatMap((object) => {
    const read = block.safeParse(object);
    if (!read.success || !read.data.block_id) return [];
    const { type, block_id: blockId, optional, element, accessory, elements } = read.data;
    const inActions = type === 'actions' ? (elements ?? []) : [];
    const candidates = [element, accessory, ...inActions].flatMap((each) => {
      const control = stateful.safeParse(each);
      return control.success && !valueless.includes(control.data.type) ? [control.data] : [];
    });
    const required = type === 'input' && optional !== true;
    return candidates.map((control) => ({ blockId, element: control, required }));
  });
