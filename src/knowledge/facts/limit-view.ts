import type { View } from './fact.ts';
import type { Fill } from './fill.ts';
import { amountText, digits, type Limit, type LimitBook } from './limit-book.ts';
import type { FactTables } from './tables.ts';

const DOCS = 'https://docs.aws.amazon.com/';
const NONE = '–';

const cells = (limit: Limit): readonly string[] => {
  const { what, min, max, unit } = limit;
  return [
    what,
    min === null ? NONE : digits(min, unit),
    max === null ? NONE : digits(max, unit),
    limit.default === null ? NONE : amountText(limit.default, '').trim(),
    unit === '' ? NONE : unit,
  ];
};

/** The limits of one topic: a row and a sentence for each. */
export const limitView = (
  { limits }: FactTables,
  book: LimitBook,
  fill: Fill,
  topic: string,
): View => {
  const own = [...book.values()].filter((limit) => limit.topic === topic);
  return {
    columns: ['What', 'At least', 'At most', 'Default', 'Unit'],
    rows: own.map(cells),
    points: own.map((limit, row) => ({
      asks: limit.asks,
      says: fill(limit.says, {}, limit),
      rows: [row],
      docs: `${DOCS}${limit.docs}`,
    })),
    source: limits.source,
    checked: limits.checked,
  };
};
