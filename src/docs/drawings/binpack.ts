import { arrow } from './arrows.ts';
import { drawing } from './drawing.ts';
import { palette } from './palette.ts';
import { box, crate, frame } from './shapes.ts';
import { cross, tick } from './signs.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

/** Pixels that stand for one GiB. */
const GIB = 32;
const FLOOR = 318;

/** A host of 4 GiB with its used memory at the bottom. */
const host = (x: number, name: string, usedGiB: readonly number[], free: string): Svg => {
  let top = FLOOR - 12;
  return [
    frame([x, 130, 162, FLOOR - 130], 'host', name),
    box([x + 20, top - 4 * GIB - 8, 122, 4 * GIB + 8], 'quiet', { radius: 4 }),
    ...usedGiB.map((gib) => {
      top -= gib * GIB;
      return crate([x + 24, top - 2, 114, gib * GIB - 3]);
    }),
    label(x + 81, FLOOR + 20, free, { bold: true }),
  ].join('\n');
};

/** The next task goes to the host with the least memory left that still has room for it. */
export const binpack = drawing('binpack', 392, [
  crate([212, 18, 136, 44], 'needs 1 GiB', 15),
  label(200, 40, 'Next task', { bold: true, anchor: 'end' }),
  arrow(
    [
      [230, 66],
      [110, 122],
    ],
    { color: palette.red, dashed: true },
  ),
  arrow([
    [280, 66],
    [280, 122],
  ]),
  host(20, 'Host 1', [2, 1.5], '0.5 GiB free'),
  host(199, 'Host 2', [2], '2 GiB free'),
  host(378, 'Host 3', [], '4 GiB free'),
  cross(166, 130),
  tick(345, 130),
  caption(366, 'The least free memory that still fits: Host 2'),
]);
