import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { box, frame, wordBox } from './shapes.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

const provider = (x: number, y: number, name: string, words: string): Svg =>
  [
    box([x, y, 236, 82], 'task'),
    label(x + 118, y + 28, name, { bold: true, size: 17 }),
    label(x + 118, y + 56, words),
  ].join('\n');

/** The four sources that a cluster can take its capacity from. */
export const capacityProvider = drawing('capacity-provider', 376, [
  wordBox([160, 20, 240, 44], 'navy', 'Service or task', { bold: true }),
  arrow([
    [280, 64],
    [280, 96],
  ]),
  frame([20, 96, 520, 226], 'host', 'Cluster, with its capacity providers'),
  provider(36, 132, 'FARGATE', 'AWS runs the hosts'),
  provider(288, 132, 'FARGATE_SPOT', 'cheaper, can be stopped'),
  provider(36, 224, 'Auto Scaling group', 'your EC2 instances'),
  provider(288, 224, 'Managed Instances', 'EC2, managed by AWS'),
  caption(350, 'A provider is a named source of capacity'),
]);
