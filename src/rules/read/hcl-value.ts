import { type Cursor, charAt, expectChar, nameAt, skipSpace, stopAt } from './hcl-cursor.ts';
import { isOver, unknownExpression } from './hcl-expression.ts';
import { readHeredoc, readString } from './hcl-string.ts';
import type { JsonNode, Member } from './json-node.ts';
import { MAX_DEPTH, MAX_VALUES } from './read-stop.ts';

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** What may follow a value and make another of it. */
const OPERATOR = /[?+\-*/%=!&|<>.[]/;

/** Functions that give what they are given. */
const TRANSPARENT = new Set(['jsonencode', 'tolist', 'toset', 'tostring', 'sensitive']);

const readTuple = (cursor: Cursor, depth: number): JsonNode => {
  const start = cursor.at;
  const items: JsonNode[] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor, true);
    if (charAt(cursor) === ']') break;
    items.push(readValue(cursor, depth + 1, false));
    skipSpace(cursor, true);
    if (charAt(cursor) === ',') cursor.at += 1;
    else if (charAt(cursor) !== ']') stopAt(cursor, '"," or "]"');
  }
  cursor.at += 1;
  return { type: 'array', items, start, end: cursor.at };
};

const readKey = (cursor: Cursor): string => {
  if (charAt(cursor) === '"') return readString(cursor);
  if (charAt(cursor) === '(') {
    const start = cursor.at;
    cursor.at += 1;
    while (!['', ')', '\n'].includes(charAt(cursor))) cursor.at += 1;
    expectChar(cursor, ')');
    return `\${${cursor.text.slice(start + 1, cursor.at - 1)}}`;
  }
  const name =
    nameAt(cursor, cursor.at) || /^\d+/.exec(cursor.text.slice(cursor.at, cursor.at + 20))?.[0];
  if (!name) return stopAt(cursor, 'a key or "}"');
  cursor.at += name.length;
  return name;
};

const readObject = (cursor: Cursor, depth: number): JsonNode => {
  const start = cursor.at;
  const members: Member[] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor, true);
    if (charAt(cursor) === '}') break;
    const keyStart = cursor.at;
    const key = readKey(cursor);
    skipSpace(cursor, true);
    if (charAt(cursor) !== '=' && charAt(cursor) !== ':') stopAt(cursor, '"=" after the key');
    cursor.at += 1;
    members.push({ key, keyStart, value: readValue(cursor, depth + 1, true) });
    skipSpace(cursor, false);
    if (charAt(cursor) === ',') cursor.at += 1;
    else if (charAt(cursor) !== '\n' && charAt(cursor) !== '}')
      stopAt(cursor, '",", "}" or the end of the line');
  }
  cursor.at += 1;
  return { type: 'object', members, start, end: cursor.at };
};

/** A value of its own, before anything that may be done to it; undefined where an expression begins. */
const readPrimary = (cursor: Cursor, depth: number): JsonNode | undefined => {
  const start = cursor.at;
  const char = charAt(cursor);
  const scalar = (value: string | number | boolean | null): JsonNode => ({
    type: 'scalar',
    value,
    start,
    end: cursor.at,
  });
  if (char === '"') return scalar(readString(cursor));
  if (char === '<' || char === '&') {
    const heredoc = readHeredoc(cursor);
    return heredoc === undefined ? undefined : scalar(heredoc);
  }
  if (char === '[' || char === '{') {
    const inside = { ...cursor, at: start + 1 };
    skipSpace(inside, true);
    if (nameAt(inside, inside.at) === 'for') return undefined;
    return char === '[' ? readTuple(cursor, depth) : readObject(cursor, depth);
  }
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(cursor.text)?.[0];
  if (number !== undefined) {
    cursor.at += number.length;
    return scalar(Number(number));
  }
  const name = nameAt(cursor, start);
  const word = WORDS.get(name);
  if (word !== undefined) {
    cursor.at += name.length;
    return scalar(word);
  }
  if (!TRANSPARENT.has(name) || cursor.text.charAt(start + name.length) !== '(') return undefined;
  cursor.at += name.length + 1;
  const inner = readValue(cursor, depth + 1, false);
  skipSpace(cursor, true);
  if (charAt(cursor) === ',') cursor.at += 1;
  expectChar(cursor, ')');
  return name === 'tostring' && inner.type === 'scalar' && inner.value !== null
    ? { ...inner, value: String(inner.value) }
    : inner;
};

/**
 * Reads the value at the cursor. What would have to be computed (a reference, a function, a condition) becomes a
 * placeholder. `inLines`: whether the end of the line ends the value, as it does outside lists and brackets.
 */
export const readValue = (cursor: Cursor, depth: number, inLines: boolean): JsonNode => {
  skipSpace(cursor, !inLines);
  if (depth > MAX_DEPTH) stopAt(cursor, `at most ${MAX_DEPTH} levels of nesting`);
  cursor.values += 1;
  if (cursor.values > MAX_VALUES) stopAt(cursor, `at most ${MAX_VALUES} values`);
  const start = cursor.at;
  const primary = readPrimary(cursor, depth);
  // What follows a value and does nothing to it is for the caller to refuse.
  const alone = isOver(cursor, inLines) || !OPERATOR.test(charAt(cursor));
  return primary !== undefined && alone ? primary : unknownExpression(cursor, start, inLines);
};
