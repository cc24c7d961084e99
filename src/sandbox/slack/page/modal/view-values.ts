import type { FieldValue, FieldValues } from '../workspace/field-values.ts';
import { fieldsOf, type ModalView, type StatefulElement, type ViewField } from './view-schema.ts';

const initialValue = (element: StatefulElement): FieldValue =>
  element.initial_value ??
  element.initial_option?.value ??
  element.initial_options?.map(({ value }) => value) ??
  element.initial_date ??
  element.initial_time ??
  element.initial_user ??
  element.initial_users ??
  element.initial_conversation ??
  element.initial_conversations ??
  '';

const heldValue = ({ blockId, element }: ViewField, values: FieldValues): FieldValue =>
  values[blockId]?.[element.action_id ?? ''] ?? initialValue(element);

/** What a view holds when it is submitted: what was entered, else what it came with; empty fields are left out. */
export const submitted = (view: ModalView, entered: FieldValues): FieldValues => {
  const values: { [blockId: string]: { [actionId: string]: FieldValue } } = {};
  for (const field of fieldsOf(view)) {
    const value = heldValue(field, entered);
    if (value.length === 0) continue;
    values[field.blockId] = { ...values[field.blockId], [field.element.action_id ?? '']: value };
  }
  return values;
};

const problem = (field: ViewField, entered: FieldValues): string | undefined => {
  const value = heldValue(field, entered);
  const { min_length: min, max_length: max } = field.element;
  if (value.length === 0)
    return field.required ? 'Please complete this required field.' : undefined;
  if (typeof value !== 'string') return undefined;
  if (min !== undefined && value.length < min)
    return `Please enter at least ${min} character${min === 1 ? '' : 's'}.`;
  if (max !== undefined && value.length > max)
    return `Please enter at most ${max} characters; this is ${value.length}.`;
  return undefined;
};

/** What Slack itself finds wrong before it sends anything, by block id. */
export const problemsOf = (view: ModalView, entered: FieldValues): { [blockId: string]: string } =>
  Object.fromEntries(
    fieldsOf(view).flatMap((field) => {
      const sentence = problem(field, entered);
      return sentence ? [[field.blockId, sentence]] : [];
    }),
  );

/** Errors that belong under no input of the view; they stand at its end. */
export const strayErrors = (
  view: ModalView,
  errors: { readonly [blockId: string]: string },
): readonly string[] => {
  const inputs = view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  return Object.entries(errors).flatMap(([blockId, error]) =>
    inputs.includes(blockId) ? [] : [error],
  );
};
