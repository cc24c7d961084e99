import { arrow, wire } from './arrows.ts';
import { drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { box, crate, pill, type Rect, wordBox } from './shapes.ts';
import { cross } from './signs.ts';
import type { Svg } from './svg.ts';
import { label } from './text.ts';

const WIDTH = 252;
const HEIGHT = 194;

/** One mode: its name, two tasks on a host, and what it comes to. */
const mode = (x: number, y: number, name: string, words: string, inside: readonly Svg[]): Svg =>
  [
    box([x, y, WIDTH, HEIGHT], 'host'),
    label(x + 14, y + 21, name, { bold: true, size: 18, anchor: 'start' }),
    ...inside,
    label(x + WIDTH / 2, y + HEIGHT - 16, words, { size: 16, color: palette.muted }),
  ].join('\n');

const task = (x: number, y: number): Svg => {
  const rect: Rect = [x, y, 84, 44];
  return [box(rect, 'task'), crate([x + 18, y + 9, 48, 26])].join('\n');
};

const tasks = (x: number, y: number): readonly Svg[] => [task(x + 28, y), task(x + 140, y)];

const awsvpc = (x: number, y: number): Svg =>
  mode(x, y, 'awsvpc', 'each task its own IP', [
    ...tasks(x, y + 44),
    ...[70, 182].flatMap((dx) => [
      arrow([
        [x + dx, y + 90],
        [x + dx, y + 116],
      ]),
      pill(x + dx, y + 131, 80, 'navy', 'own IP', { height: 28 }),
    ]),
  ]);

const bridge = (x: number, y: number): Svg =>
  mode(x, y, 'bridge', 'ports mapped on the host', [
    ...tasks(x, y + 40),
    ...[70, 182].map((dx) =>
      wire([
        [x + dx, y + 84],
        [x + dx, y + 98],
      ]),
    ),
    wordBox([x + 28, y + 97, 196, 26], 'teal', 'Docker bridge'),
    arrow([
      [x + 126, y + 123],
      [x + 126, y + 138],
    ]),
    pill(x + 126, y + 150, 92, 'navy', 'host IP', { height: 25 }),
  ]);

const host = (x: number, y: number): Svg =>
  mode(x, y, 'host', 'the ports of the host', [
    ...tasks(x, y + 44),
    ...[70, 182].map((dx) =>
      arrow([
        [x + dx, y + 88],
        [x + dx, y + 116],
      ]),
    ),
    pill(x + 126, y + 131, 196, 'navy', 'host IP', { height: 28 }),
  ]);

const none = (x: number, y: number): Svg =>
  mode(x, y, 'none', 'no way in or out', [
    ...tasks(x, y + 44),
    cross(x + 70, y + 114),
    cross(x + 182, y + 114),
  ]);

/** The four modes side by side. */
export const networkMode = drawing('network-mode', 432, [
  awsvpc(20, 16),
  bridge(288, 16),
  host(20, 222),
  none(288, 222),
]);
