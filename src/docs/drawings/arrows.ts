import { palette } from './palette.ts';
import { element, type Svg } from './svg.ts';

type Point = readonly [x: number, y: number];

interface ArrowStyle {
  readonly color?: string;
  readonly dashed?: boolean;
  /** A head at the beginning too. */
  readonly both?: boolean;
  readonly heads?: boolean;
}

const HEAD = 10;

/** The point `distance` before `to` on the way from `from`: a line ends inside its head, not at the tip. */
const before = ([fromX, fromY]: Point, [x, y]: Point, distance: number): Point => {
  const length = Math.hypot(x - fromX, y - fromY);
  return [x - ((x - fromX) / length) * distance, y - ((y - fromY) / length) * distance];
};

const head = ([fromX, fromY]: Point, [x, y]: Point, color: string): Svg => {
  const length = Math.hypot(x - fromX, y - fromY);
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length];
  const [backX, backY] = before([fromX, fromY], [x, y], HEAD);
  const half = HEAD * 0.55;
  const corners = [
    [x, y],
    [backX - dy * half, backY + dx * half],
    [backX + dy * half, backY - dx * half],
  ].map(([cx = 0, cy = 0]) => `${cx.toFixed(1)},${cy.toFixed(1)}`);
  return element('polygon', { points: corners.join(' '), fill: color });
};

/** A line through the points with a head at its end. */
export const arrow = (
  points: readonly [Point, ...Point[]],
  { color = palette.muted, dashed = false, both = false, heads = true }: ArrowStyle = {},
): Svg => {
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  const drawn = points.map((point, index): Point => {
    if (heads && index === points.length - 1 && beforeLast) return before(beforeLast, point, 6);
    return both && index === 0 && second ? before(second, point, 6) : point;
  });
  return [
    element('path', {
      d: drawn
        .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${+x.toFixed(1)} ${+y.toFixed(1)}`)
        .join(''),
      fill: 'none',
      stroke: color,
      'stroke-width': 2.5,
      'stroke-linejoin': 'round',
      'stroke-dasharray': dashed ? '6 5' : undefined,
    }),
    ...(heads && last && beforeLast ? [head(beforeLast, last, color)] : []),
    ...(both && second ? [head(second, first, color)] : []),
  ].join('\n');
};

/** A line without heads. */
export const wire = (points: readonly [Point, ...Point[]], color: string = palette.muted): Svg =>
  arrow(points, { color, heads: false });
