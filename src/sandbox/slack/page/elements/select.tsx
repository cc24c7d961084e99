import * as z from 'zod/mini';
import type { WorkspaceState } from '../../state.ts';
import { confirmObject } from '../popup/confirm-dialog.tsx';
import { textObject } from '../text/text-object.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { Combobox } from './combobox.tsx';
import { defineElement } from './define-element.tsx';
import { useValue } from './field.ts';
import { type Choice, choicesOf, option, optionGroup } from './option.ts';
import { useSurface } from './surface.tsx';

const ids = z.optional(z.array(z.string()));

const select = z.object({
  type: z.string(),
  action_id: z.optional(z.string()),
  placeholder: z.optional(textObject),
  options: z.optional(z.array(option)),
  option_groups: z.optional(z.array(optionGroup)),
  initial_option: z.optional(option),
  initial_options: z.optional(z.array(option)),
  initial_user: z.optional(z.string()),
  initial_users: ids,
  initial_conversation: z.optional(z.string()),
  initial_conversations: ids,
  initial_channel: z.optional(z.string()),
  initial_channels: ids,
  max_selected_items: z.optional(z.number()),
  confirm: z.optional(confirmObject),
});

type Select = z.infer<typeof select>;

const choicesIn = (element: Select, state: WorkspaceState): Choice[] => {
  if (element.type.includes('users'))
    return state.people.map(({ id, real_name }) => ({ value: id, label: real_name }));
  if (element.type.includes('static')) return choicesOf(element.options, element.option_groups);
  return state.channels
    .filter(({ kind }) => kind === 'channel')
    .map(({ id, name }) => ({ value: id, label: `#${name}` }));
};

const initialOf = (element: Select): readonly string[] => {
  const one =
    element.initial_option?.value ??
    element.initial_user ??
    element.initial_conversation ??
    element.initial_channel;
  if (one !== undefined) return [one];
  const options = element.initial_options?.flatMap(({ value }) => value ?? []);
  const { initial_users, initial_conversations, initial_channels } = element;
  return options ?? initial_users ?? initial_conversations ?? initial_channels ?? [];
};

/** Select menus of every kind: options given, people or channels; one or several. */
export const Select = defineElement(select, ({ element, field }) => {
  const { state } = useWorkspace();
  const surface = useSurface();
  const actionId = element.action_id ?? '';
  const multiple = element.type.startsWith('multi_');
  const { many, set } = useValue(field, actionId, initialOf(element));
  const actionOf = (values: readonly string[]) => {
    const value = multiple ? values : (values[0] ?? '');
    return { blockId: field.blockId, actionId, value, confirm: element.confirm };
  };
  const choose = async (values: readonly string[]) => {
    if (values.length > (element.max_selected_items ?? Number.POSITIVE_INFINITY)) return;
    if (!field.dispatches || (await surface.act(actionOf(values)))) set(actionOf(values).value);
  };
  const choices = choicesIn(element, state);
  return (
    <Combobox
      choices={choices}
      chosen={many}
      multiple={multiple}
      placeholder={element.placeholder?.text ?? 'Select an option'}
      field={{ ...field, label: field.label ?? element.placeholder?.text ?? 'Select an option' }}
      busy={choices.some(({ value }) => surface.isPending(actionOf([value])))}
      choose={(values) => void choose(values)}
    />
  );
});
