import { palette, type ToneName, tones } from './palette.ts';
import { element, type Svg } from './svg.ts';
import { label, type TextStyle } from './text.ts';

/** A place on the card: left, top, width, height. */
export type Rect = readonly [x: number, y: number, width: number, height: number];

/** A box with rounded corners. */
export const box = (
  [x, y, width, height]: Rect,
  tone: ToneName,
  { radius = 10, dashed = false } = {},
): Svg =>
  element('rect', {
    x,
    y,
    width,
    height,
    rx: radius,
    fill: tones[tone].fill,
    stroke: tones[tone].stroke,
    'stroke-width': 2,
    'stroke-dasharray': dashed ? '7 5' : undefined,
  });

/** A box with words in its middle. */
export const wordBox = (rect: Rect, tone: ToneName, words: string, style: TextStyle = {}): Svg => {
  const [x, y, width, height] = rect;
  const middle = label(x + width / 2, y + height / 2, words, { color: tones[tone].ink, ...style });
  return `${box(rect, tone)}\n${middle}`;
};

/** A box with its name in the upper left corner, to put other things into. */
export const frame = (
  rect: Rect,
  tone: ToneName,
  name: string,
  options: { readonly radius?: number; readonly dashed?: boolean } = {},
): Svg => {
  const [x, y] = rect;
  const words = label(x + 14, y + 19, name, {
    bold: true,
    color: tones[tone].ink,
    anchor: 'start',
  });
  return `${box(rect, tone, options)}\n${words}`;
};

/** A pill with bold words, for names such as a role or a port. */
export const pill = (
  x: number,
  y: number,
  width: number,
  tone: ToneName,
  words: string,
  { height = 30, size = 16 } = {},
): Svg => {
  const rect: Rect = [x - width / 2, y - height / 2, width, height];
  const words_ = label(x, y, words, { bold: true, color: tones[tone].ink, size });
  return `${box(rect, tone, { radius: height / 2 })}\n${words_}`;
};

const line = (x: number, from: number, to: number): Svg =>
  element('path', {
    d: `M${x} ${from}V${to}`,
    stroke: palette.rib,
    'stroke-width': 2.5,
    'stroke-linecap': 'round',
  });

/** A container: the crate of the bot's picture, with ribs, or with words and a rib on either side. */
export const crate = ([x, y, width, height]: Rect, words?: string, size = 16): Svg => {
  const inset = Math.min(8, height / 4);
  const xs =
    words === undefined
      ? [1, 2, 3, 4].map((index) => x + (width * index) / 5)
      : [x + 8, x + width - 8];
  return [
    element('rect', { x, y, width, height, rx: 4, fill: palette.orange }),
    ...xs.map((rib) => line(rib, y + inset, y + height - inset)),
    ...(words === undefined
      ? []
      : [label(x + width / 2, y + height / 2, words, { bold: true, size })]),
  ].join('\n');
};
