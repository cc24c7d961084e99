const WORD = 32;
/** A block holds at least so many items on average: then few bits of its words stand for nothing. */
const ITEMS = 24;

/** A level of the chain over items; `codes` is absent where every item has a key of its own. */
export interface ItemLevel {
  readonly codes?: Int32Array;
  readonly values: number;
}

/**
 * Items, which are instances or cells, put into blocks of those that agree in the first levels of the chain. Every block
 * begins with a word of its own, so some places hold no item.
 */
export interface Blocks {
  /** Place → item, or -1. */
  readonly order: Int32Array;
  /** Block → its first word; one entry more than blocks. */
  readonly starts: Int32Array;
  /** Word → block. */
  readonly ofWord: Int32Array;
  /** For each of the first levels, block → code. */
  readonly codes: readonly Int32Array[];
}

interface Split {
  /** Item → block; blocks are numbered in the order of their codes. */
  readonly blockOf: Int32Array;
  readonly blocks: number;
}

/** The blocks of `split`, split further by one level; undefined when they were to become too small. */
const splitBy = ({ blockOf, blocks }: Split, { codes, values }: ItemLevel): Split | undefined => {
  const most = blockOf.length / ITEMS;
  if (codes === undefined || values > most) return undefined;
  const numbers = new Int32Array(blocks * values);
  blockOf.forEach((block, item) => {
    numbers[block * values + (codes[item] ?? 0)] = 1;
  });
  let found = 0;
  for (let pair = 0; pair < numbers.length; pair += 1)
    if (numbers[pair] === 1) {
      numbers[pair] = found;
      found += 1;
    }
  if (found > most) return undefined;
  const own = blockOf.map((block, item) => numbers[block * values + (codes[item] ?? 0)] ?? 0);
  return { blockOf: own, blocks: found };
};

/**
 * Blocks by as many of the `levels` as leave blocks large enough. Within a block items stand in the order of `items`.
 * O(items × levels).
 */
export const blocksOf = (
  items: Int32Array,
  levels: readonly ItemLevel[],
  byId: boolean,
): Blocks => {
  let split: Split = { blockOf: new Int32Array(items.length), blocks: 1 };
  let depth = 0;
  for (const level of levels) {
    const codes = level.codes;
    const placed = codes === undefined ? {} : { codes: items.map((item) => codes[item] ?? 0) };
    const finer = splitBy(split, { ...placed, values: level.values });
    if (finer === undefined) break;
    split = finer;
    depth += 1;
  }
  const { blockOf, blocks } = split;
  const sizes = new Int32Array(blocks);
  for (const block of blockOf) sizes[block] = (sizes[block] ?? 0) + 1;
  const starts = new Int32Array(blocks + 1);
  sizes.forEach((size, block) => {
    starts[block + 1] = (starts[block] ?? 0) + Math.ceil(size / WORD);
  });
  const words = starts[blocks] ?? 0;
  const ofWord = new Int32Array(words);
  for (let block = 0; block < blocks; block += 1)
    ofWord.fill(block, starts[block] ?? 0, starts[block + 1] ?? 0);
  const order = new Int32Array(words * WORD).fill(-1);
  const codes = levels.slice(0, depth).map(() => new Int32Array(blocks));
  const next = starts.map((word) => word * WORD);
  items.forEach((item, index) => {
    const block = blockOf[index] ?? 0;
    const place = next[block] ?? 0;
    order[place] = item;
    next[block] = place + 1;
    codes.forEach((column, level) => {
      column[block] = levels[level]?.codes?.[item] ?? 0;
    });
  });
  if (byId)
    for (let word = 0; word < words; word += 1) {
      const held = order.subarray(word * WORD, (word + 1) * WORD);
      const empty = held.indexOf(-1);
      held.subarray(0, empty < 0 ? WORD : empty).sort();
    }
  return { order, starts, ofWord, codes };
};
