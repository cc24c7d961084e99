import type { Position } from './line-index.ts';

/** Where a JSON object or list of objects may begin within prose. */
const JSON_START =
  /\{\s*(?:["}]|\/[/*])|\[\s*[[{\]]|\{[ \t\r]*\n?[ \t]*(?:'[^'\n]{1,80}'|(?<=\n[ \t]*)[A-Za-z_]\w{0,80})[ \t]*:[ \t]*['"[{\dtf]/g;

/** White space and the line that opens a code block. */
const OPENING = /^\s*(?:(?:```|~~~)[^\n{[]*\n\s*)?/;

/** The offset at which the JSON of a paste begins: at once, or behind prose, or undefined when there is none. */
export const findJson = (text: string, from = 0): number | undefined => {
  const first = from + (OPENING.exec(text.slice(from))?.[0].length ?? 0);
  if (text.charAt(first) === '[' || (text.charAt(first) === '{' && text.charAt(first + 1) !== '{'))
    return first;
  JSON_START.lastIndex = from;
  return JSON_START.exec(text)?.index;
};

/** A line that only opens or closes a code block. Spaces are matched one way only: two ways take quadratic time. */
const FENCE = /^[ \t]*(?:```|~~~)[ \t]*\w*$/;

/** The lines of a text that say something: not blank, no code fence, not only quotes and punctuation. */
const tellingLines = (text: string): readonly number[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      /[\p{L}\p{N}{}[\]]/u.test(line) && !FENCE.test(line.trimEnd()) ? [index] : [],
    );

const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

/** A sentence on the text before the JSON, or none when it says nothing. */
export const proseBefore = (text: string, start: number, what: string): readonly string[] => {
  const count = tellingLines(text.slice(0, start)).length;
  return count === 0
    ? []
    : [`${lines(count)} of text before the ${what} ${count === 1 ? 'was' : 'were'} left out.`];
};

/** A sentence on the text behind the JSON, or none when it says nothing. */
export const textAfter = (
  text: string,
  end: number,
  what: string,
  positionOf: (offset: number) => Position,
): readonly string[] => {
  const telling = tellingLines(text.slice(end));
  const [first] = telling;
  if (first === undefined) return [];
  const count = telling.length;
  const line = positionOf(end).line + first;
  return [
    `${lines(count)} of text after the ${what} (from line ${line}) ${count === 1 ? 'was' : 'were'} left out.`,
  ];
};
