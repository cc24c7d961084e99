import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { crate, frame, wordBox } from './shapes.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

const task = (x: number, name: string, ip: string, inside: readonly Svg[]): readonly Svg[] => [
  frame([x, 56, 236, 128], 'task', name),
  ...inside,
  arrow([
    [x + 118, 184],
    [x + 118, 214],
  ]),
  wordBox([x + 28, 214, 180, 58], 'navy', `ENI ${ip}\nsecurity group`),
  arrow(
    [
      [x + 118, 272],
      [x + 118, 306],
    ],
    { both: true },
  ),
];

/** Two tasks on one host, each with a network interface of its own in the subnet. */
export const awsvpc = drawing('awsvpc', 400, [
  frame([20, 16, 520, 184], 'host', 'Host'),
  ...task(34, 'Task 1', '10.0.1.17', [
    crate([46, 100, 78, 52], 'app'),
    arrow(
      [
        [128, 126],
        [164, 126],
      ],
      { both: true },
    ),
    crate([168, 100, 90, 52], 'proxy'),
    label(150, 168, 'localhost', { size: 16 }),
  ]),
  ...task(290, 'Task 2', '10.0.1.18', [crate([369, 100, 78, 52], 'app')]),
  wordBox([20, 306, 520, 42], 'quiet', 'Subnet of your VPC', { bold: true }),
  caption(374, 'Each task: own address, own security groups'),
]);
