import type { Position } from './line-index.ts';

/** Where a JSON object or list of objects may begin within prose. */
const JSON_START = /\{\s*(?:["}]|\/[/*])|\[\s*[[{\]]/g;

/** The offset at which the JSON of a paste begins: at once, or behind prose, or undefined when there is none. */
export const findJson = (text: string, from = 0): number | undefined => {
  const first = text.slice(from).search(/\S/);
  if (first === -1) return undefined;
  const head = text.charAt(from + first);
  if (head === '{' || head === '[') return from + first;
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
export const proseBefore = (text: string, start: number): readonly string[] => {
  const count = tellingLines(text.slice(0, start)).length;
  return count === 0
    ? []
    : [`${lines(count)} of text before the first brace ${count === 1 ? 'was' : 'were'} left out.`];
};

/** A sentence on the text behind the JSON, or none when it says nothing. */
export const textAfter = (
  text: string,
  end: number,
  positionOf: (offset: number) => Position,
): readonly string[] => {
  const telling = tellingLines(text.slice(end));
  const [first] = telling;
  if (first === undefined) return [];
  const count = telling.length;
  const line = positionOf(end).line + first;
  return [
    `${lines(count)} of text after the last brace (from line ${line}) ${count === 1 ? 'was' : 'were'} left out.`,
  ];
};

/**
 * What a text without JSON is, by the words that begin its lines. White space is matched within a line only: across
 * lines, a paste of many blank ones takes cubic time.
 */
export const nameOtherFormat = (
  text: string,
): 'terraform' | 'kubernetes' | 'compose' | 'yaml' | 'noJson' => {
  if (/^[ \t]*(?:resource\s+"|module\s+"|container_definitions\s*=)/m.test(text))
    return 'terraform';
  if (/^apiVersion:/m.test(text) && /^kind:/m.test(text)) return 'kubernetes';
  if (/^services:[ \t\r]*$/m.test(text)) return 'compose';
  if (
    /^[ \t]*(?:-[ \t]*)?(?:family|[cC]ontainerDefinitions|Resources|AWSTemplateFormatVersion):/m.test(
      text,
    )
  )
    return 'yaml';
  return 'noJson';
};
