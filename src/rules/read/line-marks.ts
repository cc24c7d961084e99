/** A text without the marks at the beginnings of its lines, as long as before, and the sentence that says so. */
interface Unmarked {
  readonly text: string;
  readonly note: string;
}

const QUOTE_MARK = /^[ \t]*(?:(?:>|&gt;)[ \t]?)+/gm;
const QUOTED = /^[ \t]*(?:>|&gt;)/m;

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** What stands beside the changed lines of a diff: which files, and where in them. */
const DIFF_HEADER =
  /^(?:diff --git |index [\da-f]+\.\.|(?:new|deleted) file mode |similarity index |rename |--- |\+\+\+ |@@ |\\ No newline)/;
const DIFF_LINE = /^(?:[+\- ]|\s*$)/;

const withoutQuoteMarks = (text: string): readonly Unmarked[] =>
  QUOTED.test(text)
    ? [
        {
          text: text.replace(QUOTE_MARK, blank),
          note: 'The signs at the beginnings of lines that mark a quotation were left out.',
        },
      ]
    : [];

/** Whether the text is a diff, or lines copied out of one: each line begins as lines of a diff do, and one was added. */
const isDiff = (lines: readonly string[]): boolean =>
  lines.some((line) => line.startsWith('+') && !line.startsWith('+++ ')) &&
  (lines.some((line) => line.startsWith('@@ ')) ||
    lines.every((line) => DIFF_LINE.test(line) || DIFF_HEADER.test(line)));

const newSide = (line: string): string => {
  if (DIFF_HEADER.test(line) || line.startsWith('-')) return blank(line);
  return line.startsWith('+') ? ` ${line.slice(1)}` : line;
};

const withoutDiffMarks = (text: string): readonly Unmarked[] => {
  const lines = text.split('\n');
  return isDiff(lines)
    ? [
        {
          text: lines.map(newSide).join('\n'),
          note: 'It was read as a diff: what it adds and keeps was checked, the lines that it takes away were left out.',
        },
      ]
    : [];
};

/** The readings that a text has when signs at the beginnings of its lines belong to a chat or a diff. Linear in the text. */
export const withoutLineMarks = (text: string): readonly Unmarked[] => [
  ...withoutQuoteMarks(text),
  ...withoutDiffMarks(text),
];
