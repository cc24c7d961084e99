import * as z from 'zod/mini';
import { confirmObject } from '../popup/confirm-dialog.tsx';
import { defineElement } from './define-element.tsx';
import { describing, useValue } from './field.ts';
import { useSurface } from './surface.tsx';

const picker = z.object({
  type: z.enum(['datepicker', 'timepicker']),
  action_id: z.optional(z.string()),
  initial_date: z.optional(z.string()),
  initial_time: z.optional(z.string()),
  confirm: z.optional(confirmObject),
});

/** datepicker and timepicker, drawn by the browser. Values are `2026-11-21` and `14:30`. */
export const DateInput = defineElement(picker, ({ element, field }) => {
  const surface = useSurface();
  const actionId = element.action_id ?? '';
  const initial = element.initial_date ?? element.initial_time ?? '';
  const { one, set } = useValue(field, actionId, initial);
  const choose = async (value: string) => {
    const { blockId, dispatches } = field;
    const act = () => surface.act({ blockId, actionId, value, confirm: element.confirm });
    if (!dispatches || (await act())) set(value);
  };
  return (
    <input
      {...describing(field)}
      className="input input-date"
      type={element.type === 'datepicker' ? 'date' : 'time'}
      value={one}
      onChange={({ target }) => void choose(target.value)}
    />
  );
});
