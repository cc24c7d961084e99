import { RE2JS } from 're2js';

/** A regular expression that can be asked, or what in it cannot be. */
export type Pattern =
  | { readonly ok: true; readonly test: (text: string) => boolean }
  | {
      readonly ok: false;
      readonly offset: number;
      readonly found: string;
      readonly expected: string;
    };

/** What java.util.regex.Pattern knows and an engine that needs only linear time cannot do, or does otherwise. */
const JAVA_ONLY: readonly (readonly [RegExp, string])[] = [
  [/\(\?[=!]/y, 'a lookahead'],
  [/\(\?<[=!]/y, 'a lookbehind'],
  [/\(\?>/y, 'an atomic group'],
  [/(?:[*+?]|\{\d{1,4}(?:,\d{0,4})?\})\+/y, 'a possessive quantifier'],
  [/\\[1-9]/y, 'a back reference'],
  [/\\k</y, 'a back reference'],
  [/\\[GRXhHZ]/y, 'an escape that only Java knows'],
  [/\\N\{/y, 'a character by its Unicode name'],
  [/\\c./y, 'a control character'],
  [
    /\\[pP]\{(?:java|Is|In|block|blk|script|sc|general_category|gc)\w*/y,
    'a character class of Java',
  ],
  [/\(\?[a-zA-Z-]*[xduU]/y, 'a flag that only Java knows'],
];

/** Classes that are spelt otherwise in RE2. */
const POSIX: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'A-Za-z',
  Digit: '0-9',
  Alnum: 'A-Za-z0-9',
  Punct: '!-\\/:-@\\[-`{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  XDigit: '0-9A-Fa-f',
  Space: '\\s',
};

/** One unit of a pattern and how RE2 spells it, or what it is called when it cannot be spelt. */
interface Unit {
  readonly length: number;
  readonly re2: string;
  readonly refused?: string;
}

const posixUnit = (rest: string, inClass: boolean): Unit | undefined => {
  const [whole, negated, name = ''] = /^\\([pP])\{(\w+)\}/.exec(rest) ?? [];
  const range = POSIX[name];
  if (whole === undefined || range === undefined) return undefined;
  if (negated === 'P' && inClass)
    return { length: whole.length, re2: '', refused: 'a negated class within a class' };
  const re2 = inClass ? range : `[${negated === 'P' ? '^' : ''}${range}]`;
  return { length: whole.length, re2 };
};

const unitAt = (source: string, at: number, inClass: boolean): Unit => {
  const rest = source.slice(at, at + 80);
  const quoted = /^\\Q[\s\S]*?(?:\\E|$)/.exec(source.slice(at))?.[0];
  if (quoted !== undefined) {
    const plain = quoted.slice(2).replace(/\\E$/, '');
    return { length: quoted.length, re2: RE2JS.quote(plain) };
  }
  for (const [sign, name] of JAVA_ONLY) {
    if (inClass && !sign.source.startsWith('\\\\')) continue;
    sign.lastIndex = 0;
    const found = sign.exec(rest);
    if (found !== null) return { length: found[0].length, re2: '', refused: name };
  }
  if (inClass && rest.startsWith('&&'))
    return { length: 2, re2: '', refused: 'an intersection of character classes' };
  if (inClass && rest.startsWith('['))
    return { length: 1, re2: '', refused: 'a character class within another' };
  const code = /^\\u([0-9A-Fa-f]{4})/.exec(rest)?.[1];
  if (code !== undefined) return { length: 6, re2: `\\x{${code}}` };
  const posix = posixUnit(rest, inClass);
  if (posix !== undefined) return posix;
  if (rest.startsWith('\\e')) return { length: 2, re2: '\\x1B' };
  const length = rest.startsWith('\\') ? 2 : 1;
  return { length, re2: rest.slice(0, length) };
};

const cache = new Map<string, Pattern>();
const CACHED_MAX = 200;

const compile = (source: string): Pattern => {
  let re2 = '';
  let inClass = false;
  let classStart = -1;
  for (let at = 0; at < source.length; ) {
    const character = source.charAt(at);
    if (character === '[' && !inClass) {
      const opening = /^\[\^?\]?/.exec(source.slice(at))?.[0] ?? '[';
      inClass = true;
      classStart = at;
      re2 += opening;
      at += opening.length;
      continue;
    }
    if (character === ']' && inClass) {
      inClass = false;
      re2 += ']';
      at += 1;
      continue;
    }
    const unit = unitAt(source, at, inClass);
    if (unit.refused !== undefined) {
      const found = `${unit.refused} ("${source.slice(at, at + unit.length)}")`;
      const expected = 'a regular expression that can be matched in linear time';
      return { ok: false, offset: at, found, expected };
    }
    re2 += unit.re2;
    at += unit.length;
  }
  if (inClass)
    return {
      ok: false,
      offset: classStart,
      found: '"["',
      expected: 'a character class that is closed by "]"',
    };
  try {
    const compiled = RE2JS.compile(re2);
    return { ok: true, test: (text) => compiled.testExact(text) };
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : '';
    return {
      ok: false,
      offset: 0,
      found: `"${source}" (${reason})`,
      expected: 'a regular expression',
    };
  }
};

/**
 * Prepares a regular expression in Java's notation for an engine that matches in linear time, whatever the pattern and
 * the text. The whole text has to match, which AWS does not document. Constructs that only Java has are refused by name.
 */
export const compilePattern = (source: string): Pattern => {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const pattern = compile(source);
  if (cache.size >= CACHED_MAX) cache.clear();
  cache.set(source, pattern);
  return pattern;
};
