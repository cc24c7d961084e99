import type { KeyboardEvent } from 'react';
import * as z from 'zod/mini';
import { textObject } from '../text/text-object.ts';
import { defineElement } from './define-element.tsx';
import { describing, useValue } from './field.ts';
import { useSurface } from './surface.tsx';

const input = z.object({
  type: z.enum(['plain_text_input', 'email_text_input', 'url_text_input', 'number_input']),
  action_id: z.optional(z.string()),
  initial_value: z.optional(z.string()),
  placeholder: z.optional(textObject),
  multiline: z.optional(z.boolean()),
  min_length: z.optional(z.number()),
  max_length: z.optional(z.number()),
  focus_on_load: z.optional(z.boolean()),
});

const htmlType = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
} as const;

const looksLikeCode = (text: string) => /^\s*[[{<]|^\s*[\w-]+:\s*\n/.test(text.slice(0, 200));

/** plain_text_input and its relatives for addresses and numbers. */
export const TextInput = defineElement(input, ({ element, field }) => {
  const surface = useSurface();
  const actionId = element.action_id ?? '';
  const { one, set } = useValue(field, actionId, element.initial_value ?? '');
  const shared = {
    ...describing(field),
    value: one,
    placeholder: element.placeholder?.text,
    onChange: ({ target }: { target: { value: string } }) => set(target.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !field.dispatches || element.multiline) return;
      event.preventDefault();
      void surface.act({ blockId: field.blockId, actionId, value: one });
    },
  };
  const left = element.max_length === undefined ? undefined : element.max_length - one.length;
  return (
    <>
      {element.multiline ? (
        <textarea
          {...shared}
          className={looksLikeCode(one) ? 'input textarea textarea-code' : 'input textarea'}
          rows={Math.min(Math.max(one.split('\n', 17).length, 8), 16)}
          spellCheck={false}
        />
      ) : (
        <input
          {...shared}
          className="input"
          type={htmlType[element.type]}
          inputMode={element.type === 'number_input' ? 'decimal' : undefined}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {left !== undefined && left <= 20 && (
        <span className={left < 0 ? 'input-left input-left-over' : 'input-left'}>{left}</span>
      )}
    </>
  );
});
