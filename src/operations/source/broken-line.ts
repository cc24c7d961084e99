import type { FieldTree } from '../../model/field-tree.ts';
import { taskDefinitionFields } from '../../model/field-tree.ts';
import type { LineRange, ShownLine } from './shown-line.ts';

const namesIn = (tree: FieldTree): readonly string[] =>
  tree === null ? [] : [...tree].flatMap(([name, inner]) => [name, ...namesIn(inner)]);

const NAMES: ReadonlySet<string> = new Set(namesIn(taskDefinitionFields));

/** A field's name as a key, with the colon behind it, or the white space at the start of the line. */
const KNOWN = /^[ \t]+|"(\w+)"(?:\s*:)?/g;

/**
 * A line of a text that could not be read. Nobody can say what is a value in it, so only names of AWS's own fields come
 * through, and everything else is `…`.
 */
export const brokenLine = (
  text: string,
  { line, start, end }: LineRange,
  offset: number,
): ShownLine => {
  const source = text.slice(start, end);
  const target = offset - start;
  let shown = '';
  let at = 0;
  let markStart: number | undefined;
  const put = (to: number, as: string, verbatim: boolean): void => {
    if (target >= at && target < to) markStart = shown.length + (verbatim ? target - at : 0);
    shown += as;
    at = to;
  };
  for (const found of source.matchAll(KNOWN)) {
    const [whole, name] = found;
    if (name !== undefined && !NAMES.has(name)) continue;
    if (found.index > at) put(found.index, ' … ', false);
    put(found.index + whole.length, whole, true);
  }
  if (source.length > at) put(source.length, ' …', false);
  const hiddenStart = markStart ?? shown.length;
  const first = shown.charAt(hiddenStart) === ' ' ? hiddenStart + 1 : hiddenStart;
  return { line, text: shown, markStart: first, markLength: 1 };
};
