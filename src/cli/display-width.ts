import { printable } from './paint.ts';

/** Characters that take two cells: East Asian wide ones and emoji. */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u;

/** Marks that stand on the character before them. */
const ON_TOP = /^[\p{Mn}\p{Me}]/u;

const TAB = '  ';

/** What nearly every line is made of; the tables of Unicode take longer to load than all else that a line needs. */
const PLAIN = /^[ -~…]$/;

/** What a terminal shows for one character, in how many cells. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** Offset of the character in the text, in UTF-16 units. */
  readonly at: number;
}

/** A line as a terminal shows it: tabs as two spaces, control characters as visible escapes. */
export const cellsOf = (line: string): readonly Cell[] => {
  const cells: Cell[] = [];
  let at = 0;
  for (const char of line) {
    if (PLAIN.test(char)) {
      cells.push({ text: char, width: 1, at });
      at += 1;
      continue;
    }
    const text = char === '\t' ? TAB : printable(char);
    const width = text !== char ? text.length : ON_TOP.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
    cells.push({ text, width, at });
    at += char.length;
  }
  return cells;
};

/** How many cells these take. */
export const widthOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { width }) => sum + width, 0);
