import { drawing } from './drawing.ts';
import { crate, frame } from './shapes.ts';
import type { Svg } from './svg.ts';
import { caption } from './text.ts';

const zone = (x: number, name: string, tasks: readonly string[]): Svg =>
  [
    frame([x, 20, 162, 204], 'host', name),
    ...tasks.map((number, index) => crate([x + 24, 58 + index * 54, 114, 42], number, 20)),
  ].join('\n');

/** Tasks in the order of their arrival: each goes to the zone that has the fewest. */
export const spread = drawing('spread', 284, [
  zone(20, 'Zone a', ['1', '4', '7']),
  zone(199, 'Zone b', ['2', '5']),
  zone(378, 'Zone c', ['3', '6']),
  caption(255, 'Each next task goes where the fewest are'),
]);
