import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { crate, frame, pill, wordBox } from './shapes.ts';
import type { Svg } from './svg.ts';
import { caption } from './text.ts';

const way = (y: number, hostPort: string): Svg =>
  [
    arrow([
      [152, 174],
      [216, y],
    ]),
    pill(262, y, 88, 'navy', hostPort),
    arrow([
      [306, y],
      [346, y],
    ]),
    crate([350, y - 22, 164, 44], 'app, port 80'),
  ].join('\n');

/** A load balancer that reaches three copies of a container by ports that Docker has chosen. */
export const dynamicPortMapping = drawing('dynamic-port-mapping', 396, [
  frame([236, 20, 304, 190], 'host', 'Host 1'),
  frame([236, 222, 304, 116], 'host', 'Host 2'),
  wordBox([20, 134, 132, 80], 'teal', 'Load\nbalancer', { bold: true }),
  way(82, ':32768'),
  way(160, ':32769'),
  way(288, ':32768'),
  caption(370, 'hostPort 0: Docker picks a port, ECS registers it'),
]);
