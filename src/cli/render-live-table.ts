import { cellsOf, widthOf } from './display-width.ts';
import type { Style } from './paint.ts';
import { type LivePage, said } from './render-live-parts.ts';

/** A cell of a table; numbers stand on the right. */
interface TableCell {
  readonly text: string;
  readonly style?: Style;
  readonly right?: boolean;
  /** What is to be copied is never cut. */
  readonly whole?: boolean;
}

const GAP = 2;
/** No column becomes narrower than this for the sake of the others. */
const NARROWEST = 8;

/** A cell with a text, in a style where one is given. */
export const cell = (text: string | null, style?: Style): TableCell => ({
  text: said(text ?? '–'),
  ...(style === undefined ? {} : { style }),
});

/** A cell with a number. */
export const count = (value: number, style?: Style): TableCell => ({
  ...cell(value.toLocaleString('en'), style),
  right: true,
});

const widthOfText = (text: string): number => widthOf(cellsOf(text));

const fitted = (text: string, width: number): string => {
  if (widthOfText(text) <= width) return text;
  let shown = '';
  for (const { text: next, width: own } of cellsOf(text)) {
    if (widthOfText(shown) + own > width - 1) break;
    shown += next;
  }
  return `${shown}…`;
};

const shrunk = (
  widths: readonly number[],
  room: number,
  isWhole: (at: number) => boolean,
): readonly number[] => {
  const all = widths.reduce((sum, width) => sum + width + GAP, 0);
  const widest = Math.max(0, ...widths.filter((_, at) => !isWhole(at)));
  if (all <= room || widest <= NARROWEST) return widths;
  const at = widths.findIndex((width, index) => width === widest && !isWhole(index));
  return shrunk(widths.with(at, widest - 1), room, isWhole);
};

const row = (cells: readonly TableCell[], widths: readonly number[], page: LivePage): string =>
  `  ${cells
    .map(({ text, style, right }, at) => {
      const shown = fitted(text, widths[at] ?? 0);
      const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOfText(shown)));
      const painted = style === undefined ? shown : page.paint(style, shown);
      return right === true ? `${space}${painted}` : `${painted}${space}`;
    })
    .join(' '.repeat(GAP))}`.trimEnd();

/** A table within the page: columns are as wide as what is in them, and the widest give way. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly TableCell[])[],
  page: LivePage,
): string => {
  const first = rows[0] ?? [];
  const titles = head.map((text, at) => ({
    ...cell(text, 'dim'),
    right: first[at]?.right === true,
  }));
  const all = [titles, ...rows];
  const widths = shrunk(
    head.map((_, at) => Math.max(...all.map((cells) => widthOfText(cells[at]?.text ?? '')))),
    page.width,
    (at) => rows.some((cells) => cells[at]?.whole === true),
  );
  return all.map((cells) => row(cells, widths, page)).join('\n');
};
