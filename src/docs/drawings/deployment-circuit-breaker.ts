import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { box, crate, wordBox } from './shapes.ts';
import { cross, tick } from './signs.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

const failed = (x: number): Svg =>
  [
    box([x, 60, 80, 60], 'bad', { dashed: true }),
    crate([x + 12, 72, 56, 36]),
    cross(x + 80, 60),
  ].join('\n');

const healthy = (x: number): Svg =>
  [box([x, 206, 80, 60], 'task'), crate([x + 12, 218, 56, 36]), tick(x + 80, 206)].join('\n');

/** Tasks of the new revision fail one after another, the breaker opens, and the old revision comes back. */
export const deploymentCircuitBreaker = drawing('deployment-circuit-breaker', 336, [
  label(20, 34, 'New revision', { bold: true, anchor: 'start' }),
  failed(20),
  failed(122),
  failed(224),
  arrow(
    [
      [322, 90],
      [370, 90],
    ],
    { color: palette.red },
  ),
  wordBox([372, 48, 168, 84], 'bad', 'Too many:\ndeployment\nfails', { bold: true }),
  arrow([
    [424, 132],
    [424, 236],
    [326, 236],
  ]),
  label(438, 186, 'rollback,\nif enabled', { bold: true, anchor: 'start' }),
  label(20, 178, 'Old revision', { bold: true, anchor: 'start' }),
  healthy(20),
  healthy(122),
  healthy(224),
  caption(306, 'Without it, ECS would go on trying'),
]);
