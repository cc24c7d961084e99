import { type Cursor, openCursor, QueryStop } from './cursor.ts';
import {
  type Argument,
  type Comparison,
  DEPTH_MAX,
  EXPRESSION_CHARACTERS_MAX,
  type Expression,
  type Operation,
  type QueryFault,
  type Subject,
} from './expression.ts';
import { nearestOf } from './nearest.ts';
import { SPELLINGS, symbolList } from './operators.ts';
import {
  BUILT_IN_ATTRIBUTES,
  ruleOf,
  SUBJECT_NAMES,
  subjectOf,
  writtenSubject,
} from './subjects.ts';
import { valueFault } from './values.ts';

export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly fault: QueryFault };

const AND = /&&|and(?![\w:.-])/y;
const OR = /\|\||or(?![\w:.-])/y;
const NOT = /!|not(?![\w:.-])/y;
const OPEN = /\(/y;
const CLOSE = /\)/y;
const SUBJECT = /[A-Za-z0-9_:./\\-]+/y;
const OPERATOR = /==|!=|>=|<=|=~|!~|>|<|!?[a-z_]+(?![\w.:-])/y;
const QUOTED = /'[^']*'/y;
/** A value without quotes ends where the language goes on; a regular expression may hold brackets and commas. */
const BARE = /(?:(?!&&|\|\|)[^\s()[\],'"])+/y;
const BARE_PATTERN = /(?:(?!&&|\|\|)[^\s()'"])+/y;

const ATTRIBUTES = BUILT_IN_ATTRIBUTES.map((name) => `attribute:${name}`);

const nearestSubject = (word: string): string | null => {
  const whole = word.startsWith('attribute:') ? word : `attribute:${word}`;
  const attribute = nearestOf(whole, ATTRIBUTES);
  const field = nearestOf(word, SUBJECT_NAMES.slice(0, -1));
  return field ?? (word.startsWith('ecs.') || word.includes('-') ? attribute : null);
};

const readSubject = (cursor: Cursor): Subject => {
  const expected = `a subject (${SUBJECT_NAMES.join(', ')})`;
  const start = cursor.offset();
  const word = cursor.take(SUBJECT);
  if (word === undefined) return cursor.stop(expected);
  const subject = subjectOf(word.text);
  if (subject !== undefined) return subject;
  const found = `"${word.text}"`;
  throw new QueryStop({ offset: start, found, expected, nearest: nearestSubject(word.text) });
};

const readOperation = (cursor: Cursor, subject: Subject): Operation => {
  const { operations } = ruleOf(subject);
  const expected = `one of the operators that go with ${writtenSubject(subject)}: ${symbolList(operations)}`;
  const offset = cursor.offset();
  const word = cursor.take(OPERATOR);
  if (word === undefined) return cursor.stop(expected, cursor.sees(/=/y) ? '==' : null);
  const operation = SPELLINGS.get(word.text);
  if (operation !== undefined && operations.includes(operation)) return operation;
  const nearest = operation === undefined ? nearestOf(word.text, [...SPELLINGS.keys()]) : null;
  throw new QueryStop({ offset, found: `"${word.text}"`, expected, nearest });
};

const readValue = (cursor: Cursor, subject: Subject, operation: Operation): Argument => {
  const isPattern = operation === 'matches' || operation === 'not_matches';
  const quoted = cursor.take(QUOTED);
  const bare = quoted ?? cursor.take(isPattern ? BARE_PATTERN : BARE);
  if (bare === undefined) {
    if (cursor.sees(/"/y)) return cursor.stop("a value, bare or in single quotes ('…')");
    return cursor.stop(cursor.sees(/'/y) ? 'a closing single quote' : 'a value');
  }
  const text = quoted === undefined ? bare.text : bare.text.slice(1, -1);
  const value = { text, offset: bare.offset, quoted: quoted !== undefined };
  const fault = valueFault(value, ruleOf(subject).type, operation);
  if (fault !== null) throw new QueryStop(fault);
  return value;
};

const readList = (cursor: Cursor, subject: Subject, operation: Operation): readonly Argument[] => {
  if (cursor.take(/\[/y) === undefined) cursor.stop('a list of values in brackets: [a, b]');
  const values = [readValue(cursor, subject, operation)];
  while (cursor.take(/,/y) !== undefined) values.push(readValue(cursor, subject, operation));
  if (cursor.take(/\]/y) === undefined) cursor.stop('a comma or the closing bracket of the list');
  return values;
};

const readComparison = (cursor: Cursor): Comparison => {
  const subject = readSubject(cursor);
  const operation = readOperation(cursor, subject);
  const comparison = { kind: 'comparison', subject, operation } as const;
  if (operation === 'exists' || operation === 'not_exists') return { ...comparison, values: [] };
  if (operation === 'in' || operation === 'not_in')
    return { ...comparison, values: readList(cursor, subject, operation) };
  return { ...comparison, values: [readValue(cursor, subject, operation)] };
};

const readUnary = (cursor: Cursor, depth: number): Expression => {
  if (depth > DEPTH_MAX)
    cursor.stop(`at most ${DEPTH_MAX} parentheses and negations in each other`);
  if (cursor.take(NOT) !== undefined) return { kind: 'not', part: readUnary(cursor, depth + 1) };
  if (cursor.take(OPEN) === undefined) return readComparison(cursor);
  const inner = readOr(cursor, depth + 1);
  if (cursor.take(CLOSE) === undefined) cursor.stop('and, or, or the closing parenthesis');
  return inner.kind === 'and' || inner.kind === 'or' ? { ...inner, grouped: true } : inner;
};

const readAnd = (cursor: Cursor, depth: number): Expression => {
  const parts = [readUnary(cursor, depth)];
  while (cursor.take(AND) !== undefined) parts.push(readUnary(cursor, depth));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'and', parts };
};

const readOr = (cursor: Cursor, depth: number): Expression => {
  const parts = [readAnd(cursor, depth)];
  while (cursor.take(OR) !== undefined) parts.push(readAnd(cursor, depth));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'or', parts };
};

/**
 * Reads an expression of the cluster query language. `and` binds tighter than `or`, which AWS does not document.
 * Never throws; the fault says where, what was found, and what was expected.
 */
export const parseQuery = (text: string): Parsed => {
  if (text.length > EXPRESSION_CHARACTERS_MAX) {
    const fault = {
      offset: EXPRESSION_CHARACTERS_MAX,
      found: `${text.length.toLocaleString('en')} characters`,
      expected: `at most ${EXPRESSION_CHARACTERS_MAX.toLocaleString('en')} characters`,
      nearest: null,
    };
    return { ok: false, fault };
  }
  const cursor = openCursor(text);
  try {
    const expression = readOr(cursor, 0);
    if (!cursor.atEnd()) {
      const word = cursor.take(/[\w]+/y);
      const nearest = word === undefined ? null : nearestOf(word.text, ['and', 'or']);
      if (word !== undefined)
        throw new QueryStop({
          offset: word.offset,
          found: `"${word.text}"`,
          expected: 'and, or, or the end of the expression',
          nearest,
        });
      cursor.stop('and, or, or the end of the expression');
    }
    return { ok: true, expression };
  } catch (error) {
    if (error instanceof QueryStop) return { ok: false, fault: error.fault };
    throw error;
  }
};
