/** The items of each key, in the order in which they come. */
export const groupBy = <Item>(
  items: Iterable<readonly [string, Item]>,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const [key, item] of items) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
};
