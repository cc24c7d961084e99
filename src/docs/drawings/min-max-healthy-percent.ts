import { drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { element, type Svg } from './svg.ts';
import { caption, label } from './text.ts';

const TASK = 20;
const FLOOR = 236;

const column = (x: number, old: number, fresh: number): Svg =>
  Array.from({ length: old + fresh }, (_, index) =>
    element('rect', {
      x,
      y: FLOOR - (index + 1) * TASK + 2,
      width: 36,
      height: TASK - 4,
      rx: 3,
      fill: index < old ? palette.navy : palette.orange,
    }),
  ).join('\n');

const bound = (x: number, tasks: number): Svg =>
  element('path', {
    d: `M${x} ${FLOOR - tasks * TASK}h238`,
    stroke: palette.red,
    'stroke-width': 2,
    'stroke-dasharray': '6 5',
  });

/** One pair of bounds: the moments of an update from left to right. */
const update = (
  x: number,
  name: string,
  words: string,
  bounds: readonly [number, number],
  moments: readonly (readonly [old: number, fresh: number])[],
): Svg =>
  [
    label(x + 119, 34, name, { bold: true, size: 20 }),
    ...moments.map(([old, fresh], index) => column(x + 14 + index * 44, old, fresh)),
    ...bounds.map((tasks) => bound(x, tasks)),
    label(x + 119, FLOOR + 22, words),
  ].join('\n');

const legend = (x: number, fill: string, words: string): Svg =>
  [
    element('rect', { x, y: 282, width: 22, height: 18, rx: 4, fill }),
    label(x + 30, 291, words, { anchor: 'start' }),
  ].join('\n');

/** The same four tasks replaced between two pairs of bounds. */
export const minMaxHealthyPercent = drawing('min-max-healthy-percent', 356, [
  update(
    24,
    '100 / 200',
    'needs spare room',
    [4, 8],
    [
      [4, 0],
      [4, 2],
      [4, 4],
      [2, 4],
      [0, 4],
    ],
  ),
  update(
    298,
    '50 / 100',
    'needs no spare room',
    [2, 4],
    [
      [4, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 4],
    ],
  ),
  legend(150, palette.navy, 'old task'),
  legend(296, palette.orange, 'new task'),
  caption(330, 'Minimum / maximum percent, with four tasks'),
]);
