import type { MissingItem } from '../model/ecs-service.ts';
import type { Reading } from '../model/reading.ts';

/** What AWS described of what it had listed. */
export interface Partly<Item> {
  readonly items: readonly Item[];
  readonly missing: readonly MissingItem[];
  /** How many were listed when the listing was ended although there are more. */
  readonly endedAfter?: number | undefined;
}

/** Puts the descriptions of several calls together. */
export const allOf = <Item>(parts: readonly Partly<Item>[]): Partly<Item> => ({
  items: parts.flatMap(({ items }) => items),
  missing: parts.flatMap(({ missing }) => missing),
});

/** A reading of the items, which says what is missing from them. */
export const itemsRead = async <Item>(
  reading: Promise<Reading<Partly<Item>>>,
): Promise<Reading<readonly Item[]>> => {
  const { value, readAtMs } = await reading;
  const missing = value.missing.map(({ arn }) => arn);
  return {
    value: value.items,
    readAtMs,
    ...(missing.length === 0 ? {} : { missing }),
    ...(value.endedAfter === undefined ? {} : { endedAfter: value.endedAfter }),
  };
};
