import { createScanner } from 'jsonc-parser';
import type { JsonNode, Member } from './json-node.ts';
import { describeToken, isTrivia, Token, tokenFault } from './json-token.ts';
import { looseKey, looseScalar } from './loose-json.ts';
import { type Fault, MAX_DEPTH, MAX_VALUES, ReadStop } from './read-stop.ts';

/** A template's placeholder where a value stands: `${cpu}`, `$CPU`, `{{cpu}}`, `<CPU>`, `%CPU%`. */
const BARE_PLACEHOLDER =
  /\$\{\{[^}\n]*\}\}|\$\{[^}\n]*\}|\$[A-Za-z_]\w*|\{\{[^{}"\n]+\}\}|<[^<>"\n]+>|%[A-Za-z_]\w*%/y;

interface ParsedJson {
  readonly node: JsonNode;
  /** How many values there are in it, itself included. */
  readonly values: number;
  readonly comments: number;
  readonly trailingCommas: number;
  /** Placeholders of templates that stood without quotes and were read as strings. */
  readonly barePlaceholders: number;
  /** Keys and scalars that JavaScript and Python would take, and JSON does not. */
  readonly loose: number;
}

export type JsonResult =
  | { readonly ok: true; readonly json: ParsedJson }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Reads the JSON value that begins at `offset`; text behind it is left alone. Comments, trailing commas, keys without
 * quotes and single quotes are tolerated and counted. `decode` is applied to every string. Linear in the text; depth and number of values are bounded.
 */
export const parseJson = (
  text: string,
  offset: number,
  decode: (value: string) => string,
): JsonResult => {
  const scanner = createScanner(text, false);
  scanner.setPosition(offset);
  let comments = 0;
  let trailingCommas = 0;
  let barePlaceholders = 0;
  let loose = 0;
  let values = 0;
  let token: number = Token.Unknown;
  /** What closes the objects and arrays that are open, the outermost first. */
  const open: string[] = [];

  const at = (kind: number): boolean => token === kind;
  const stop = (expected: string): never => {
    const offset = scanner.getTokenOffset();
    const found = describeToken(token, text.slice(offset, offset + scanner.getTokenLength()));
    throw new ReadStop({ offset, found, expected, missing: open.toReversed().join('') });
  };
  const next = (): void => {
    do {
      token = scanner.scan();
      if (at(Token.LineComment) || at(Token.BlockComment)) comments += 1;
      const fault = tokenFault(scanner.getTokenError());
      if (fault !== undefined) {
        const missing = open.toReversed().join('');
        throw new ReadStop({ offset: scanner.getTokenOffset(), ...fault, missing });
      }
    } while (isTrivia(token));
  };
  /** Ends a value. What stands behind the outermost one is not JSON and may not be scanned. */
  const close = (depth: number): number => {
    const end = scanner.getPosition();
    if (depth > 1) next();
    return end;
  };

  const bareKey = (before: number): string => {
    const found = looseKey(text, scanner.getTokenOffset());
    if (found === undefined)
      return stop(before === 0 ? 'a key in double quotes or "}"' : 'a key in double quotes');
    loose += 1;
    scanner.setPosition(found.end);
    return found.value;
  };

  const object = (depth: number): JsonNode => {
    const start = scanner.getTokenOffset();
    const members: Member[] = [];
    open.push('}');
    next();
    while (!at(Token.CloseBrace)) {
      const keyStart = scanner.getTokenOffset();
      const key = decode(at(Token.String) ? scanner.getTokenValue() : bareKey(members.length));
      next();
      if (!at(Token.Colon)) stop('":" after the key');
      next();
      members.push({ key, keyStart, value: value(depth + 1) });
      if (at(Token.Comma)) {
        next();
        if (at(Token.CloseBrace)) trailingCommas += 1;
      } else if (!at(Token.CloseBrace)) stop('"," or "}"');
    }
    open.pop();
    return { type: 'object', members, start, end: close(depth) };
  };

  const array = (depth: number): JsonNode => {
    const start = scanner.getTokenOffset();
    const items: JsonNode[] = [];
    open.push(']');
    next();
    while (!at(Token.CloseBracket)) {
      items.push(value(depth + 1));
      if (at(Token.Comma)) {
        next();
        if (at(Token.CloseBracket)) trailingCommas += 1;
      } else if (!at(Token.CloseBracket)) stop('"," or "]"');
    }
    open.pop();
    return { type: 'array', items, start, end: close(depth) };
  };

  const scalar = (content: string | number | boolean | null, depth: number): JsonNode => {
    const start = scanner.getTokenOffset();
    return { type: 'scalar', value: content, start, end: close(depth) };
  };

  const barePlaceholder = (depth: number): JsonNode | undefined => {
    const start = scanner.getTokenOffset();
    BARE_PLACEHOLDER.lastIndex = start;
    const found = BARE_PLACEHOLDER.exec(text)?.[0];
    if (found === undefined) return undefined;
    barePlaceholders += 1;
    scanner.setPosition(start + found.length);
    return { type: 'scalar', value: found, start, end: close(depth) };
  };

  const bareScalar = (depth: number): JsonNode | undefined => {
    const start = scanner.getTokenOffset();
    const found = looseScalar(text, start);
    if (found === undefined) return undefined;
    loose += 1;
    scanner.setPosition(found.end);
    return { type: 'scalar', value: found.value, start, end: close(depth) };
  };

  const value = (depth: number): JsonNode => {
    if (depth > MAX_DEPTH) stop(`at most ${MAX_DEPTH} levels of nesting`);
    values += 1;
    if (values > MAX_VALUES) stop(`at most ${MAX_VALUES} values`);
    switch (token) {
      case Token.OpenBrace:
        return (
          (text.startsWith('{{', scanner.getTokenOffset()) && barePlaceholder(depth)) ||
          object(depth)
        );
      case Token.OpenBracket:
        return array(depth);
      case Token.String:
        return scalar(decode(scanner.getTokenValue()), depth);
      case Token.Number:
        return scalar(Number(scanner.getTokenValue()), depth);
      case Token.True:
        return scalar(true, depth);
      case Token.False:
        return scalar(false, depth);
      case Token.Null:
        return scalar(null, depth);
      default:
        return bareScalar(depth) ?? barePlaceholder(depth) ?? stop('a value');
    }
  };

  try {
    next();
    const node = value(1);
    return { ok: true, json: { node, values, comments, trailingCommas, barePlaceholders, loose } };
  } catch (error) {
    if (error instanceof ReadStop) return { ok: false, fault: error.fault };
    throw error;
  }
};
