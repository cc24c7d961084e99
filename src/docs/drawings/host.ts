import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { box, crate, frame, pill, wordBox } from './shapes.ts';
import { cross } from './signs.ts';
import type { Svg } from './svg.ts';
import { caption } from './text.ts';

const copy = (x: number, words: string, port: string): readonly Svg[] => [
  box([x - 68, 56, 136, 68], 'task'),
  crate([x - 52, 70, 104, 40], words),
  arrow(
    [
      [x, 190],
      [x, 124],
    ],
    { both: true },
  ),
  pill(x, 206, 92, 'navy', port),
];

/** Containers on the ports of the host itself: a second copy on the same port cannot start. */
export const host = drawing('host', 340, [
  frame([20, 16, 520, 194], 'host', 'Host  10.0.1.5'),
  ...copy(110, 'app', ':80'),
  ...copy(280, 'agent', ':9090'),
  box([382, 56, 136, 68], 'bad', { dashed: true }),
  crate([398, 70, 104, 40], 'app'),
  arrow(
    [
      [450, 124],
      [450, 186],
    ],
    { color: palette.red, dashed: true },
  ),
  cross(518, 56),
  wordBox([398, 190, 104, 34], 'bad', ':80 taken', { bold: true, size: 15 }),
  arrow(
    [
      [110, 262],
      [110, 222],
    ],
    { both: true },
  ),
  arrow(
    [
      [280, 262],
      [280, 222],
    ],
    { both: true },
  ),
  wordBox([60, 262, 440, 34], 'quiet', 'Traffic to the IP of the host'),
  caption(317, 'Container port = host port: one copy per host'),
]);
