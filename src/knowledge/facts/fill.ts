import { amountText, digits, type Limit, type LimitBook, rangeText } from './limit-book.ts';

const BLANK = /\{([\w-]+)(?::([\w-]+))?\}/g;

const partOf = (limit: Limit, part: string): string | undefined => {
  const { min, max, unit } = limit;
  if (part === 'range') return rangeText(limit);
  if (part === 'default' && limit.default !== null) return amountText(limit.default, unit);
  if (part === 'max' && max !== null) return amountText(max, unit);
  if (part === 'plain' && max !== null) return digits(max, 'items');
  return part === 'min' && min !== null ? digits(min, unit) : undefined;
};

/**
 * Fills `{part:limit}`, and `{part}` of the limit itself, with numbers of the tables: part is `range`, `min`, `max`
 * or `default`, with the unit, or `plain`, the largest without it. Other blanks come from `words`. Throws on a blank that nothing fills.
 */
export const createFill =
  (limits: LimitBook) =>
  (template: string, words: Readonly<Record<string, string>> = {}, own?: Limit): string =>
    template.replace(BLANK, (blank, part: string, id: string | undefined) => {
      const limit = id === undefined ? own : limits.get(id);
      const filled =
        words[id === undefined ? part : `${part}:${id}`] ?? (limit && partOf(limit, part));
      if (filled === undefined) {
        throw new Error(
          `Nothing fills ${blank} in "${template}". Name a limit of facts/limits.json that has this number.`,
        );
      }
      return filled;
    });

/** What {@link createFill} gives. */
export type Fill = ReturnType<typeof createFill>;
