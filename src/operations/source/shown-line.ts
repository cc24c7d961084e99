import type { Disclosure } from './disclosure.ts';
import type { Span } from './spans.ts';

/** One line of a paste as it may be shown, and which part of it is meant. */
export interface ShownLine {
  /** 1-based. */
  readonly line: number;
  /** With `…` where something must not be seen; tabs and odd characters as they were. */
  readonly text: string;
  /** The marked part of `text`: offset of its first UTF-16 unit, and how many are marked (at least 1). */
  readonly markStart: number;
  readonly markLength: number;
}

/** A line of the text by its offsets; `end` is before the line break. */
export interface LineRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A part of the text, from `start` to before `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const HIDDEN = '…';

/** What may stand between values without saying anything: white space and the signs of JSON, YAML and HCL. */
const STRUCTURE = /^[\s{}[\],:=|>-]*/;

/** Text between keys and values: signs stay, and from the first other character on it may be a comment. */
const gap = (text: string): string => {
  const [signs = ''] = STRUCTURE.exec(text) ?? [];
  return signs.length === text.length ? text : `${signs}${HIDDEN}`;
};

const hidden = (text: string): string => (text.startsWith('"') ? `"${HIDDEN}"` : HIDDEN);

const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

const discloses = (disclosure: Disclosure, pointer: string, about: string): boolean => {
  if (disclosure === 'exact') return pointer === about;
  if (disclosure === 'within') return `${about}/`.startsWith(`${pointer}/`);
  if (disclosure === 'entry') return `${about}/`.startsWith(`${parentOf(pointer)}/`);
  return disclosure === 'always';
};

/**
 * Shows one line for a finding about the value at the JSON Pointer `about`. Only keys and values that are known to be
 * harmless there come through.
 */
export const shownLine = (
  text: string,
  spans: readonly Span[],
  { line, start, end }: LineRange,
  mark: Range,
  about: string,
): ShownLine => {
  let shown = '';
  let at = start;
  let markStart: number | undefined;
  let markEnd = 0;
  const put = (from: number, to: number, as: string): void => {
    const before = shown.length;
    shown += as;
    const verbatim = as.length === to - from;
    if (mark.start >= from && mark.start < to && markStart === undefined)
      markStart = verbatim
        ? before + mark.start - from
        : mark.start > from
          ? shown.length - 1
          : before;
    if (mark.end > from && mark.start < to)
      markEnd = verbatim && mark.end < to ? before + mark.end - from : shown.length;
    at = to;
  };
  for (const span of spans) {
    if (span.end <= start) continue;
    if (span.start >= end) break;
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    if (from > at) put(at, from, gap(text.slice(at, from)));
    const part = text.slice(from, to);
    put(from, to, discloses(span.disclosure(), span.pointer(), about) ? part : hidden(part));
  }
  if (end > at) put(at, end, gap(text.slice(at, end)));
  const first = markStart ?? shown.length;
  return { line, text: shown, markStart: first, markLength: Math.max(1, markEnd - first) };
};
