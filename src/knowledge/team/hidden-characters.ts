/** Control, format and separator characters, but for line ends, tabs and what joins emoji. */
const HIDDEN = /(?![\n\r\t\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029\uFFFD]/u;

const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const hiddenIn = (text: string): { readonly at: number; readonly name: string } | undefined => {
  const found = HIDDEN.exec(text);
  return found === null ? undefined : { at: found.index, name: named(found[0]) };
};

/** What stands in place of bytes that are no UTF-8. */
const NO_TEXT = '\uFFFD';

const WHY = 'which could make a text look like what it is not, or steer a terminal. Remove it.';

/** The first character of a file that nobody sees; empty when there is none. */
export const hiddenProblems = (text: string): readonly string[] => {
  const bare = text.replace(/^\uFEFF/, '');
  const found = hiddenIn(bare);
  if (found === undefined) return [];
  const line = bare.slice(0, found.at).split('\n').length;
  if (bare[found.at] === NO_TEXT)
    return [`Line ${line} is not written in UTF-8. Save the file with the encoding UTF-8.`];
  return [`Line ${line} has the invisible character ${found.name}, ${WHY}`];
};

/** The same for what was read from YAML, which can spell such characters as `\u202e` and hold itself; each with the path to it. */
export const hiddenValues = (
  value: unknown,
  path = '',
  within: readonly unknown[] = [],
): readonly string[] => {
  if (typeof value === 'string') {
    const found = hiddenIn(value);
    // What is not in UTF-8 is said of the file's line.
    return found === undefined || value[found.at] === NO_TEXT
      ? []
      : [`${path}: has the invisible character ${found.name}, ${WHY}`];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (within.includes(value)) return [`${path}: holds itself, by an alias of YAML. Write it out.`];
  return Object.entries(value).flatMap(([key, inner]) =>
    hiddenValues(inner, path === '' ? key : `${path}.${key}`, [...within, value]),
  );
};
