import { CARD_WIDTH } from './drawing.ts';
import { palette } from './palette.ts';
import { type Svg, textElement } from './svg.ts';

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** From the middle of a line of DejaVu Sans to its baseline, and from line to line, in parts of the size. */
const BASELINE = 0.36;
const LINE = 1.28;

/** Words around the point (x, y): centred unless `anchor` says otherwise; `\n` begins a new line. */
export const label = (
  x: number,
  y: number,
  words: string,
  { size = 16, bold = false, color = palette.ink, anchor = 'middle' }: TextStyle = {},
): Svg => {
  const lines = words.split('\n');
  const top = y - ((lines.length - 1) * size * LINE) / 2;
  return lines
    .map((line, index) =>
      textElement(
        {
          x,
          y: top + index * size * LINE + size * BASELINE,
          'font-size': size,
          'font-weight': bold ? 'bold' : undefined,
          fill: color,
          'text-anchor': anchor,
        },
        line,
      ),
    )
    .join('\n');
};

/** One line at the foot of a card that says what to see. */
export const caption = (y: number, words: string): Svg =>
  label(CARD_WIDTH / 2, y, words, { color: palette.muted });
