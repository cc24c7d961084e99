import type { Cells } from './cells.ts';

const NONE = new Int32Array(0);

/** Cells by the value of one field. */
const membersOf = (codes: Int32Array): readonly Int32Array[] => {
  const lists: number[][] = [];
  for (let cell = 0; cell < codes.length; cell += 1) {
    const code = codes[cell] ?? 0;
    const known = lists[code];
    if (known === undefined) lists[code] = [cell];
    else known.push(cell);
  }
  return lists.map((list) => Int32Array.from(list));
};

/** Lists the neighbours of a cell when it is first asked for, and keeps the list. */
export const createNeighbours = (cells: Cells): ((cell: number) => Int32Array) => {
  const levels = cells.splitLevels.map((level) => {
    const codes = cells.codes[level] ?? NONE;
    return { codes, members: membersOf(codes) };
  });
  const known: (Int32Array | undefined)[] = new Array(cells.classOf.length);
  const list = (cell: number): Int32Array => {
    const found = levels.map(({ codes, members }) => members[codes[cell] ?? 0] ?? NONE);
    const [only] = found;
    if (found.length === 1 && only !== undefined) return only.filter((other) => other !== cell);
    const others = new Set(found.flatMap((all) => [...all]));
    others.delete(cell);
    return Int32Array.from(others);
  };
  return (cell) => {
    const listed = known[cell];
    if (listed !== undefined) return listed;
    const others = list(cell);
    known[cell] = others;
    return others;
  };
};
