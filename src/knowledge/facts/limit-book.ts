import type { FactTables } from './tables.ts';

/** One limit with its numbers, wherever they stand. */
export interface Limit {
  readonly id: string;
  readonly topic: string;
  readonly what: string;
  readonly unit: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly default: number | string | null;
  readonly asks: readonly string[];
  readonly says: string;
  readonly docs: string;
}

/** Every limit by its id. */
export type LimitBook = ReadonlyMap<string, Limit>;

// Not toLocaleString: it loads Intl's data, which costs more than everything else here together.
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** A number as people read it; without a unit it is a name, such as a port, and keeps its digits together. */
export const digits = (value: number, unit: string): string =>
  unit === '' || !Number.isInteger(value) ? String(value) : String(value).replace(THOUSANDS, ',');

/** A value with its unit: `30 seconds`, `200%`, `off`. */
export const amountText = (value: number | string, unit: string): string => {
  if (typeof value === 'string') return value;
  if (unit === '%') return `${digits(value, unit)}%`;
  return `${digits(value, unit)} ${unit}`.trim();
};

/** What a limit lets through: `2 to 120 seconds`, `at least 6 MiB`, `at most 10 containers`. */
export const rangeText = ({ min, max, unit }: Limit): string => {
  if (min !== null && max !== null) return `${digits(min, unit)} to ${amountText(max, unit)}`;
  if (max !== null) return `at most ${amountText(max, unit)}`;
  return min === null ? 'any value' : `at least ${amountText(min, unit)}`;
};

const inRanges = (ranges: FactTables['ranges'], path: string) => {
  if (path === 'containersMax') return { max: ranges.containersMax };
  if (path === 'taskDefinitionBytesMax') return { max: ranges.taskDefinitionBytesMax };
  const found = ranges.healthCheck[path.replace(/^healthCheck\./, '')];
  if (found === undefined) {
    throw new Error(
      `facts/limits.json names the range "${path}", which facts/ranges.json does not have. Correct the name.`,
    );
  }
  return found;
};

/** Puts the limits together with the ranges that rules read as well. Throws on a range that does not exist. */
export const limitBook = ({ limits, ranges }: FactTables): LimitBook =>
  new Map(
    limits.limits.map((limit) => {
      const numbers = {
        min: limit.min ?? null,
        max: limit.max ?? null,
        unit: limit.unit,
        ...(limit.range === undefined ? {} : inRanges(ranges, limit.range)),
      };
      const { id, topic, what, asks, says, docs } = limit;
      return [
        id,
        { id, topic, what, asks, says, docs, default: limit.default ?? null, ...numbers },
      ];
    }),
  );
