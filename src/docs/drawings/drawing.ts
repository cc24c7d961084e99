import { palette } from './palette.ts';
import { element, group, type Svg } from './svg.ts';

/** A drawing before it is a file. Sizes are in pixels at 1×; the PNG has twice as many. */
export interface Drawing {
  /** Id of the concept it explains, and the name of its files. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Svg[];
}

/** Slack shows an image about 360 to 480 px wide, so that text of 16 px stays legible on a card of this width. */
export const CARD_WIDTH = 560;

/** A drawing on a card of the usual width. */
export const drawing = (id: string, height: number, pieces: readonly Svg[]): Drawing => ({
  id,
  width: CARD_WIDTH,
  height,
  pieces,
});

/** The drawing as an SVG document: a rounded card of its own colour, as Slack may be white or dark behind it. */
export const svgOf = ({ width, height, pieces }: Drawing): Svg => {
  const card = element('rect', {
    x: 1,
    y: 1,
    width: width - 2,
    height: height - 2,
    rx: 18,
    fill: palette.card,
    stroke: palette.edge,
    'stroke-width': 2,
  });
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': 'DejaVu Sans, Verdana, sans-serif',
  };
  return `${group('svg', root, [card, ...pieces])}\n`;
};
