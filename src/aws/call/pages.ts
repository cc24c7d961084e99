interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | undefined;
}

/**
 * Reads page after page, at most `most` of them, and hands each on as it comes, so that what follows from one page runs beside
 * the next. Ends on a token that repeats itself. Gives whether there were more pages than `most`.
 */
export const readPages = async <Item>(
  read: (token: string | undefined) => Promise<Page<Item>>,
  onPage: (items: readonly Item[]) => void,
  most = Number.POSITIVE_INFINITY,
): Promise<boolean> => {
  let token: string | undefined;
  for (let count = 0; count < most; count += 1) {
    const { items, next } = await read(token);
    onPage(items);
    if (!next || next === token) return false;
    token = next;
  }
  return true;
};

/** Reads all pages into one list. */
export const allPages = async <Item>(
  read: (token: string | undefined) => Promise<Page<Item>>,
  most?: number,
): Promise<readonly Item[]> => {
  const all: Item[] = [];
  await readPages(read, (items) => all.push(...items), most);
  return all;
};
