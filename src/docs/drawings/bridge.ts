import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { box, crate, frame, pill, wordBox } from './shapes.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

const way = (x: number, hostPort: string): readonly Svg[] => [
  box([x - 62, 52, 124, 76], 'task'),
  crate([x - 42, 64, 84, 36], 'app'),
  label(x, 114, 'port 80', { size: 16 }),
  arrow([
    [x, 246],
    [x, 216],
  ]),
  arrow([
    [x, 168],
    [x, 128],
  ]),
  pill(x, 262, 104, 'navy', hostPort),
];

/** Two copies of a container behind Docker's bridge, reached by two ports of the host. */
export const bridge = drawing('bridge', 388, [
  frame([20, 16, 520, 250], 'host', 'Host  10.0.1.5'),
  ...way(160, ':8080'),
  ...way(400, ':32768'),
  wordBox([60, 168, 440, 48], 'teal', 'Docker bridge (NAT)', { bold: true }),
  arrow([
    [160, 316],
    [160, 278],
  ]),
  arrow([
    [400, 316],
    [400, 278],
  ]),
  wordBox([60, 312, 440, 34], 'quiet', 'Traffic to the IP of the host'),
  caption(366, 'Host port and container port may differ'),
]);
