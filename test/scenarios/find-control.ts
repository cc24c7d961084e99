import * as z from 'zod';
import type { Message, OpenView, SlackObject } from '../../src/sandbox/slack/state.ts';

interface Places {
  readonly messages: readonly Message[];
  readonly views: readonly OpenView[];
  readonly home: SlackObject | undefined;
}

/** The arguments of a control click, without the user. */
export interface Target {
  readonly messageTs?: string;
  readonly viewId?: string;
  readonly home?: true;
  readonly actionId: string;
  readonly blockId?: string;
  readonly value?: string;
}

const words = z.object({ text: z.string() });
const element = z.looseObject({
  type: z.string(),
  action_id: z.string().optional(),
  text: z.unknown().optional(),
  value: z.string().optional(),
  options: z.array(z.looseObject({ text: words, value: z.string() })).optional(),
});
const block = z.looseObject({
  block_id: z.string().optional(),
  accessory: element.optional(),
  elements: z.array(element).catch([]).optional(),
});
type Element = z.output<typeof element>;
type Where = Pick<Target, 'messageTs' | 'viewId' | 'home'>;

const controls = (
  places: Places,
): { readonly where: Where; readonly blockId: string | undefined; readonly element: Element }[] => {
  const of = (blocks: unknown, where: Where) =>
    z
      .array(block)
      .parse(blocks ?? [])
      .flatMap(({ block_id, accessory, elements }) =>
        [...(accessory === undefined ? [] : [accessory]), ...(elements ?? [])].map((one) => ({
          where,
          blockId: block_id,
          element: one,
        })),
      );
  return [
    ...places.views.flatMap(({ id, view }) => of(view['blocks'], { viewId: id })),
    ...places.messages.flatMap(({ ts, blocks }) => of(blocks, { messageTs: ts })),
    ...(places.home === undefined ? [] : of(places.home['blocks'], { home: true })),
  ];
};

/** The button with this label. @throws Error that lists the buttons there are. */
export const findControl = (places: Places, label: string): Target => {
  const buttons = controls(places).filter(({ element: { type } }) => type === 'button');
  const labelOf = (one: Element) => words.catch({ text: '' }).parse(one.text).text;
  const found = buttons.find((button) => labelOf(button.element) === label);
  if (found === undefined) {
    const there = buttons.map((button) => `"${labelOf(button.element)}"`).join(', ');
    throw new Error(`No button "${label}"; there are ${there || 'none'}`);
  }
  return target(found, found.element.value);
};

/** The option with this text in any menu. @throws Error when no menu has it. */
export const findOption = (places: Places, text: string): Target => {
  for (const menu of controls(places)) {
    const option = menu.element.options?.find((one) => one.text.text === text);
    if (option !== undefined) return target(menu, option.value);
  }
  throw new Error(`No menu offers "${text}"`);
};

const target = (
  { where, blockId, element: { action_id } }: ReturnType<typeof controls>[number],
  value: string | undefined,
): Target => ({
  ...where,
  actionId: action_id ?? '',
  ...(blockId === undefined ? {} : { blockId }),
  ...(value === undefined ? {} : { value }),
});
