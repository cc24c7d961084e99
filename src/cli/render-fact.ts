import type { FactAnswer } from '../model/explanation.ts';
import { type Paint, printable, wrap } from './paint.ts';

const WIDTH = 92;
const GAP = '  ';

const longestWord = (text: string): number =>
  Math.max(...text.split(/\s+/).map((word) => word.length));

/** Every column gets its longest word; what room is left goes first to those that need the least to stand in one line. */
const widthsOf = (rows: readonly (readonly string[])[], columns: number): readonly number[] => {
  const cells = Array.from({ length: columns }, (_, at) => rows.map((row) => row[at] ?? ''));
  const widths = cells.map((texts) => Math.max(...texts.map(longestWord)));
  const wanted = cells.map((texts) => Math.max(...texts.map((text) => text.length)));
  let room = WIDTH - GAP.length * (columns - 1) - widths.reduce((sum, width) => sum + width, 0);
  const order = wanted
    .map((want, at) => ({ at, more: want - (widths[at] ?? 0) }))
    .sort((one, other) => one.more - other.more);
  for (const [done, { at, more }] of order.entries()) {
    const given = Math.max(0, Math.min(more, Math.floor(room / (columns - done))));
    widths[at] = (widths[at] ?? 0) + given;
    room -= given;
  }
  return widths;
};

const tableRow = (row: readonly string[], widths: readonly number[]): readonly string[] => {
  const cells = widths.map((width, at) => wrap(row[at] ?? '', width, '').split('\n'));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((cell, column) => (cell[at] ?? '').padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
};

/** Numbers for a terminal: the sentence that answers, then the table in columns. */
export const renderFact = (fact: FactAnswer, paint: Paint): string => {
  const widths = widthsOf([fact.columns, ...fact.rows], fact.columns.length);
  return [
    `${paint('bold', fact.title)}  ${paint('dim', fact.id)}`,
    wrap(printable(fact.summary), WIDTH, ''),
    '',
    ...tableRow(fact.columns, widths).map((text) => paint('bold', text)),
    ...fact.rows.flatMap((row) => tableRow(row.map(printable), widths)),
    '',
    ...(fact.concept === null ? [] : [`See: ${fact.concept.id}`]),
    paint('dim', `${fact.docs} (checked ${fact.checked})`),
    paint('dim', wrap(`Source: ${fact.source}`, WIDTH, '')),
  ].join('\n');
};
