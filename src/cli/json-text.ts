const STEP = '  ';

/** A value as JSON, each line of it so many levels deep. */
export const indented = (value: unknown, levels: number): string => {
  const margin = STEP.repeat(levels);
  return `${margin}${JSON.stringify(value, null, STEP).replaceAll('\n', `\n${margin}`)}`;
};

/**
 * A document as JSON with a list in it whose items are JSON already, indented: `name` is that of the only empty list of
 * the document that is called so, and `levels` how deep it stands.
 */
export const withList = (
  document: unknown,
  name: string,
  items: readonly string[],
  levels: number,
): string => {
  const text = JSON.stringify(document, null, STEP);
  if (items.length === 0) return text;
  const empty = `\n${STEP.repeat(levels)}"${name}": []`;
  const at = text.lastIndexOf(empty) + empty.length - 1;
  return `${text.slice(0, at)}\n${items.join(',\n')}\n${STEP.repeat(levels)}${text.slice(at)}`;
};
