import type { FieldValue } from '../workspace/field-values.ts';
import { useSurface } from './surface.tsx';

/** How a control stands in its surroundings. */
export interface Field {
  readonly blockId: string;
  /** The id that a label points at. */
  readonly id?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  /** A name for controls that no label stands beside. */
  readonly label?: string | undefined;
  readonly invalid?: boolean | undefined;
  /** Whether a change is sent to the bot at once; in an input block it waits for Submit. */
  readonly dispatches: boolean;
}

/** Attributes that name and describe a control for assistive technology. */
export const describing = (field: Field) => ({
  ...(field.id ? { id: field.id } : {}),
  ...(field.labelledBy ? { 'aria-labelledby': field.labelledBy } : {}),
  ...(field.label && !field.labelledBy ? { 'aria-label': field.label } : {}),
  ...(field.describedBy ? { 'aria-describedby': field.describedBy } : {}),
  ...(field.invalid ? { 'aria-invalid': true } : {}),
});

/** The value of a control that holds one text or option, and how to change it. */
export const useValue = (field: Field, actionId: string, initial: FieldValue) => {
  const surface = useSurface();
  const value = surface.values[field.blockId]?.[actionId] ?? initial;
  return {
    value,
    one: typeof value === 'string' ? value : (value[0] ?? ''),
    many: typeof value === 'string' ? (value ? [value] : []) : value,
    set: (next: FieldValue) => surface.setValue(field.blockId, actionId, next),
  };
};
