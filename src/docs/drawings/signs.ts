import { palette } from './palette.ts';
import { element, type Svg } from './svg.ts';

const badge = (x: number, y: number, color: string, path: string): Svg =>
  [
    element('circle', {
      cx: x,
      cy: y,
      r: 12,
      fill: color,
      stroke: palette.white,
      'stroke-width': 2,
    }),
    element('path', {
      d: path,
      fill: 'none',
      stroke: palette.white,
      'stroke-width': 2.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  ].join('\n');

/** Refused, failed. */
export const cross = (x: number, y: number): Svg =>
  badge(x, y, palette.red, `M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`);

/** Chosen, well. */
export const tick = (x: number, y: number): Svg =>
  badge(x, y, palette.teal, `M${x - 5} ${y}l3.500 4 6.500-7.500`);

/** A key: what follows is a role. */
export const key = (x: number, y: number, color: string = palette.white): Svg =>
  [
    element('circle', {
      cx: x - 5,
      cy: y,
      r: 4.5,
      fill: 'none',
      stroke: color,
      'stroke-width': 2.5,
    }),
    element('path', {
      d: `M${x - 0.5} ${y}h10.500v4.500M${x + 5.5} ${y}v3.500`,
      fill: 'none',
      stroke: color,
      'stroke-width': 2.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  ].join('\n');
