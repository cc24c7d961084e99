import { drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { element, type Svg } from './svg.ts';
import { caption, label } from './text.ts';

const FLOOR = 258;
const TASK = 25;

const block = (x: number, index: number, fill: string): Svg =>
  element('rect', {
    x,
    y: FLOOR - (index + 1) * TASK + 3,
    width: 64,
    height: TASK - 5,
    rx: 4,
    fill,
  });

/** How many old and new tasks there are at one time. */
const moment = (x: number, old: number, fresh: number): Svg =>
  Array.from({ length: old + fresh }, (_, index) =>
    block(x, index, index < old ? palette.navy : palette.orange),
  ).join('\n');

const bound = (tasks: number, words: string): Svg => {
  const y = FLOOR - tasks * TASK;
  return [
    element('path', {
      d: `M20 ${y}H540`,
      stroke: palette.red,
      'stroke-width': 2,
      'stroke-dasharray': '7 5',
    }),
    label(540, y - 13, words, { bold: true, color: palette.red, anchor: 'end', size: 15 }),
  ].join('\n');
};

const legend = (x: number, fill: string, words: string): Svg =>
  [
    element('rect', { x, y: FLOOR + 20, width: 22, height: 20, rx: 4, fill }),
    label(x + 30, FLOOR + 30, words, { anchor: 'start' }),
  ].join('\n');

/** A rolling update of four tasks between 100 % and 200 %, from left to right. */
export const rollingUpdate = drawing('rolling-update', 356, [
  bound(8, 'at most 200 %: 8'),
  bound(4, 'at least 100 %: 4'),
  ...(
    [
      [4, 0],
      [4, 2],
      [4, 4],
      [2, 4],
      [0, 4],
    ] as const
  ).map(([old, fresh], index) => moment(28 + index * 72, old, fresh)),
  legend(28, palette.navy, 'old task'),
  legend(170, palette.orange, 'new task'),
  label(540, FLOOR + 30, 'time →', { anchor: 'end' }),
  caption(330, 'New tasks start before old ones stop'),
]);
