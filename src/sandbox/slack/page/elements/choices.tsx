import { useId } from 'react';
import * as z from 'zod/mini';
import { confirmObject } from '../popup/confirm-dialog.tsx';
import { Text } from '../text/text.tsx';
import { defineElement } from './define-element.tsx';
import { describing, type Field, useValue } from './field.ts';
import { type Option, option } from './option.ts';
import { useSurface } from './surface.tsx';

interface ChoiceListProps {
  readonly kind: 'radio' | 'checkbox';
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly field: Field;
  choose(value: string): void;
}

const ChoiceList = ({ kind, options, chosen, field, choose }: ChoiceListProps) => {
  const name = useId();
  return (
    <div
      className="choices"
      role={kind === 'radio' ? 'radiogroup' : 'group'}
      {...describing(field)}
    >
      {options.map(({ text, description, value = text.text }) => (
        <label className="choice" key={value}>
          <input
            type={kind}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={() => choose(value)}
          />
          <span>
            <Text object={text} />
            {description && (
              <span className="choice-description">
                <Text object={description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
};

const radioButtons = z.object({
  action_id: z.optional(z.string()),
  options: z.array(option),
  initial_option: z.optional(option),
  confirm: z.optional(confirmObject),
});

/** radio_buttons */
export const RadioButtons = defineElement(radioButtons, ({ element, field }) => {
  const surface = useSurface();
  const actionId = element.action_id ?? '';
  const { many, set } = useValue(field, actionId, element.initial_option?.value ?? '');
  const choose = async (value: string) => {
    const { blockId, dispatches } = field;
    const act = () => surface.act({ blockId, actionId, value, confirm: element.confirm });
    if (!dispatches || (await act())) set(value);
  };
  return (
    <ChoiceList
      kind="radio"
      options={element.options}
      chosen={many}
      field={field}
      choose={(value) => void choose(value)}
    />
  );
});

const checkboxes = z.object({
  action_id: z.optional(z.string()),
  options: z.array(option),
  initial_options: z.optional(z.array(option)),
  confirm: z.optional(confirmObject),
});

/** checkboxes */
export const Checkboxes = defineElement(checkboxes, ({ element, field }) => {
  const surface = useSurface();
  const actionId = element.action_id ?? '';
  const initial = (element.initial_options ?? []).flatMap(({ value }) => value ?? []);
  const { many, set } = useValue(field, actionId, initial);
  const toggle = async (toggled: string) => {
    const values = element.options.flatMap(({ value }) => value ?? []);
    const next = values.filter((value) => many.includes(value) !== (value === toggled));
    const { blockId, dispatches } = field;
    const act = () => surface.act({ blockId, actionId, value: next, confirm: element.confirm });
    if (!dispatches || (await act())) set(next);
  };
  return (
    <ChoiceList
      kind="checkbox"
      options={element.options}
      chosen={many}
      field={field}
      choose={(value) => void toggle(value)}
    />
  );
});
