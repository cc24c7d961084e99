import type { Path } from '../model/parse-leniently.ts';

/** Names come from the paste and may be of any length; a sentence may not. */
const MAX_VALUE = 120;

const BLANK = /\{([a-zA-Z]+)\}/g;

/** Control characters and line ends, which have no place in a sentence. */
const CONTROL = /\p{Cc}+/gu;

/** The names of the blanks in a text: `{container}` and the like. */
export const blanksOf = (template: string): readonly string[] =>
  [...template.matchAll(BLANK)].map(([, name = '']) => name);

/** The text with `…` where its blanks are, for showing it without a definition to fill it from. */
export const eraseBlanks = (template: string): string => template.replace(BLANK, '…');

/** Fills `{blanks}` with values, on one line and shortened where they are long. A blank without a value stays. */
export const fillTemplate = (
  template: string,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  template.replace(BLANK, (blank, name: string) => {
    if (!Object.hasOwn(values, name)) return blank;
    const text = String(values[name]).replace(CONTROL, ' ');
    return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
  });

/** A path as a JSON Pointer (RFC 6901). */
export const jsonPointer = (path: Path): string =>
  path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A path as AWS prints it: `containerDefinitions[0].memory`. */
export const awsPath = (path: Path): string =>
  path.reduce<string>(
    (text, segment) =>
      typeof segment === 'number'
        ? `${text}[${segment}]`
        : text === ''
          ? segment
          : `${text}.${segment}`,
    '',
  );
