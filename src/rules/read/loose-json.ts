/** A key, or a scalar, that is written as JavaScript, JSON5 or Python write it, and where it ends. */
interface Loose<Value> {
  readonly value: Value;
  readonly end: number;
}

const IDENTIFIER_KEY = /[A-Za-z_$][\w$]*(?=\s*:)/y;
const SINGLE_QUOTED = /'((?:[^'\\\n]|\\[^\n])*)'/y;
const WORD = /(?:True|False|None|undefined)(?![\w$])/y;

const WORDS: Readonly<Record<string, boolean | null>> = {
  True: true,
  False: false,
  None: null,
  undefined: null,
};

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const at = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset;
  return pattern.exec(text);
};

const unescaped = (inner: string): string =>
  inner.replace(/\\(?:u([\da-fA-F]{4})|(.))/g, (_, code: string | undefined, letter: string) =>
    code === undefined
      ? (ESCAPED[letter] ?? letter)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );

const singleQuoted = (text: string, offset: number): Loose<string> | undefined => {
  const found = at(SINGLE_QUOTED, text, offset);
  return found === null
    ? undefined
    : { value: unescaped(found[1] ?? ''), end: offset + found[0].length };
};

/** A key without quotes, or in single ones. */
export const looseKey = (text: string, offset: number): Loose<string> | undefined => {
  const name = at(IDENTIFIER_KEY, text, offset)?.[0];
  return name === undefined
    ? singleQuoted(text, offset)
    : { value: name, end: offset + name.length };
};

/** A string in single quotes, or one of Python's constants; what is `undefined` counts as null. */
export const looseScalar = (
  text: string,
  offset: number,
): Loose<string | boolean | null> | undefined => {
  const word = at(WORD, text, offset)?.[0];
  return word === undefined
    ? singleQuoted(text, offset)
    : { value: WORDS[word] ?? null, end: offset + word.length };
};
