/** A piece of a text, from `start` up to but not including `end`, and what takes its place. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with all edits made. Their offsets count in the text as it comes in, in any order; undefined when two of
 * them want the same characters, so that nothing is ever half done.
 */
export const applyTextEdits = (text: string, edits: readonly TextEdit[]): string | undefined => {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at) return undefined;
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
};
