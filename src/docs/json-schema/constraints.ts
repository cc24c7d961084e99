import type { LimitBook } from '../../knowledge/facts/limit-book.ts';
import type { FieldSource } from '../../knowledge/fields/field-files.ts';

/** Keywords for a field itself, and for the items of a list. */
export interface Constraints {
  readonly own: Readonly<Record<string, unknown>>;
  readonly items: Readonly<Record<string, unknown>>;
}

/** What holds whatever the launch type: a blank at the start, and behind it no "on Fargate" and no "or". */
const GENERAL = /^(?:at most |(1) to )?\{(enum|range|max|plain):([\w-]+)\}(?=$|;|:|,(?! or))/;

/** Templates are filled in later, so a placeholder must do wherever a word is asked for. */
const PLACEHOLDER = { type: 'string', pattern: '[$<{%]' };

/** Values that ECS takes beside those of the SDK's enumeration: `default` is the network mode of Windows containers. */
const BESIDES: Readonly<Record<string, readonly string[]>> = { NetworkMode: ['default'] };

const nothing: Constraints = { own: {}, items: {} };

const numbers = (limits: LimitBook, id: string) => {
  const { min, max } = limits.get(id) ?? {};
  return { min: min ?? undefined, max: max ?? undefined };
};

const some = (keywords: Readonly<Record<string, number | undefined>>) =>
  Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined));

/** The values and limits of a field as keywords of JSON Schema, read from the blanks in what its file says is allowed. */
export const constraintsOf = (
  { type, allowed = '' }: FieldSource,
  enums: Readonly<Record<string, readonly string[]>>,
  limits: LimitBook,
): Constraints => {
  const [, least, kind, id = ''] = GENERAL.exec(allowed) ?? [];
  if (kind === undefined) return nothing;
  const isList = type.startsWith('list');
  if (kind === 'enum') {
    const one = { anyOf: [{ enum: [...(enums[id] ?? []), ...(BESIDES[id] ?? [])] }, PLACEHOLDER] };
    return isList ? { own: {}, items: one } : { own: one, items: {} };
  }
  const { min, max } = numbers(limits, id);
  if (type === 'integer' || type === 'number')
    return { own: some({ minimum: min, maximum: max }), items: {} };
  if (isList)
    return {
      own: some({ minItems: least === undefined ? undefined : 1, maxItems: max }),
      items: {},
    };
  return type === 'string' ? { own: some({ maxLength: max }), items: {} } : nothing;
};
