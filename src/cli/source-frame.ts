import type { ShownLine } from '../operations/source/shown-line.ts';
import { type Cell, cellsOf, widthOf } from './display-width.ts';
import type { Paint, Style } from './paint.ts';

const CUT = '…';

/** The cells that fit into `width`, around those that are marked. */
const window = (
  cells: readonly Cell[],
  marked: (cell: Cell) => boolean,
  width: number,
): readonly Cell[] => {
  if (widthOf(cells) <= width) return cells;
  const first = Math.max(0, cells.findIndex(marked));
  const room = width - 2 * CUT.length;
  let start = first;
  for (let before = 0; start > 0 && before < room / 3; start -= 1)
    before += cells[start - 1]?.width ?? 0;
  let end = start;
  for (let used = 0; end < cells.length; end += 1) {
    used += cells[end]?.width ?? 0;
    if (used > room) break;
  }
  const cut = (at: number): Cell => ({ text: CUT, width: 1, at });
  return [
    ...(start > 0 ? [cut(-1)] : []),
    ...cells.slice(start, end),
    ...(end < cells.length ? [cut(Number.POSITIVE_INFINITY)] : []),
  ];
};

const indentOf = (text: string): number => /^[ \t]*/.exec(text)?.[0].length ?? 0;

/**
 * Lines of the source with their numbers, and carets under what is meant in the first. None is wider than `width`;
 * indentation that they share is left out.
 */
export const sourceFrame = (
  lines: readonly ShownLine[],
  width: number,
  paint: Paint,
  caret: Style,
): readonly string[] => {
  const gutter = Math.max(3, ...lines.map(({ line }) => String(line).length));
  const indent = Math.min(...lines.map(({ text }) => indentOf(text)));
  const bar = paint('dim', '│');
  return lines.flatMap(({ line, text, markStart, markLength }, index) => {
    const marked = ({ at }: Cell): boolean => at >= markStart && at < markStart + markLength;
    const cells = cellsOf(text).filter(({ at }) => at >= Math.min(indent, markStart));
    const shown = window(cells, marked, width - gutter - 3);
    const source = shown
      .map((cell) => cell.text)
      .join('')
      .trimEnd();
    const number = paint('dim', String(line).padStart(gutter));
    const row = `${number} ${bar} ${index === 0 ? source : paint('dim', source)}`;
    if (index > 0) return [row];
    const from = shown.findIndex(marked);
    const before = widthOf(from === -1 ? shown : shown.slice(0, from));
    const length = Math.max(1, widthOf(shown.filter(marked)));
    const carets = `${' '.repeat(before)}${paint(caret, '^'.repeat(length))}`;
    return [row, `${' '.repeat(gutter)} ${bar} ${carets}`];
  });
};
