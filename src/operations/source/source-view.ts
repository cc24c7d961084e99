import type { Finding } from '../../model/finding.ts';
import type { PasteReading } from '../../rules/read/paste-reading.ts';
import { readPaste } from '../../rules/read/read-paste.ts';
import { brokenLine } from './broken-line.ts';
import { type LineRange, type Range, type ShownLine, shownLine } from './shown-line.ts';
import { type Span, spansOf } from './spans.ts';

/** A pasted text, to be shown line by line without what is private in it. */
export interface SourceView {
  /** The line that a finding is about. Where it only opens a bracket, the line behind it comes second. */
  readonly lines: (finding: Finding) => readonly ShownLine[];
  /** Where the value that a finding is about ends, when it is a key or a value on one line; 1-based, behind its last character. */
  readonly endColumn: (finding: Finding) => number | null;
}

const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

const ONLY_OPENS = /^[\s{[-]*$/;

/**
 * Shows the lines of a paste beside findings. Values of variables, secrets, options, labels and commands, and whatever
 * no rule knows, appear as `…`; of a text that cannot be read only the names of fields appear. `known` is what was read
 * of the text, where somebody has read it already.
 */
export const sourceView = (text: string, known?: PasteReading): SourceView => {
  let read = known;
  const reading = (): PasteReading => {
    read ??= readPaste(text);
    return read;
  };
  let starts: readonly number[] | undefined;
  const startOf = (line: number): number | undefined => {
    starts ??= lineStarts(text);
    return starts[line - 1];
  };
  let all: readonly Span[] | undefined;
  let byStart: ReadonlyMap<number, Span> | undefined;
  const spans = (): readonly Span[] => {
    all ??= spansOf(reading());
    return all;
  };
  const spanAt = (offset: number): Span | undefined => {
    byStart ??= new Map(spans().map((span) => [span.start, span]));
    return byStart.get(offset);
  };
  const isReadable = (): boolean => reading().roots.length > 0;
  const range = (line: number): LineRange | null => {
    const start = startOf(line);
    if (start === undefined) return null;
    const end = (startOf(line + 1) ?? text.length + 1) - 1;
    return { line, start, end: text.charAt(end - 1) === '\r' && end > start ? end - 1 : end };
  };
  /** The value that a finding is about: all of it where it is a key or a scalar, else its first character. */
  const markOf = ({ path }: Finding, offset: number, lineEnd: number): Range => {
    const span = spanAt(offset);
    const end = span?.pointer() === path ? span.end : offset + 1;
    return { start: offset, end: Math.min(end, Math.max(lineEnd, offset + 1)) };
  };
  return {
    lines: (finding) => {
      const here = range(finding.line);
      if (here === null || here.end === here.start) return [];
      const offset = here.start + finding.column - 1;
      if (!isReadable()) return [brokenLine(text, here, offset)];
      const mark = markOf(finding, offset, here.end);
      const first = shownLine(text, spans(), here, mark, finding.path);
      const next = ONLY_OPENS.test(first.text) ? range(finding.line + 1) : null;
      return next === null
        ? [first]
        : [first, shownLine(text, spans(), next, { start: -1, end: -1 }, finding.path)];
    },
    endColumn: (finding) => {
      const here = range(finding.line);
      if (here === null || !isReadable()) return null;
      const offset = here.start + finding.column - 1;
      const span = spanAt(offset);
      return span?.pointer() !== finding.path || span.end > here.end
        ? null
        : span.end - here.start + 1;
    },
  };
};
