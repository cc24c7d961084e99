import { styleText } from 'node:util';

/** Puts a style around a text, or leaves it alone where colours do not show. */
export type Paint = (style: Style, text: string) => string;
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green' | 'underline';

/** A {@link Paint} for a terminal, or for a file. */
export const createPaint =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text;

/** Texts without anything that has to be escaped; the tables of Unicode take long to load. */
const PLAIN = /^[\n\t -~…]*$/;

/** Control characters from outside, which could move the cursor or change colours, as visible escapes. */
export const printable = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
        character === '\n' || character === '\t'
          ? character
          : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
      );

/** Breaks a text at spaces so that no line is longer than `width`, each line after `indent`. */
export const wrap = (text: string, width: number, indent: string): string =>
  text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(' ')) {
        if (current !== '' && current.length + 1 + word.length > width) {
          lines.push(current);
          current = word;
        } else {
          current = current === '' ? word : `${current} ${word}`;
        }
      }
      return [...lines, current].map((part) => `${indent}${part}`).join('\n');
    })
    .join('\n');
