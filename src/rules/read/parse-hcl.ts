import { type Cursor, charAt, nameAt, skipSpace, stopAt } from './hcl-cursor.ts';
import { readString } from './hcl-string.ts';
import { readValue } from './hcl-value.ts';
import type { JsonNode, Member } from './json-node.ts';
import { type Fault, MAX_DEPTH, ReadStop } from './read-stop.ts';

export type HclResult =
  | {
      readonly ok: true;
      readonly node: JsonNode;
      /** Behind what was read; what follows is not Terraform's language. */
      readonly end: number;
      readonly values: number;
      readonly comments: number;
    }
  | { readonly ok: false; readonly fault: Fault };

/** An object under construction: blocks of one type gather in a list, those with labels in objects by label. */
interface Builder {
  readonly start: number;
  readonly members: Member[];
  readonly blocks: Map<string, JsonNode[]>;
  readonly labelled: Map<string, Builder>;
}

const builder = (start: number): Builder => ({
  start,
  members: [],
  blocks: new Map(),
  labelled: new Map(),
});

const child = (parent: Builder, label: string, keyStart: number): Builder => {
  const known = parent.labelled.get(label);
  if (known !== undefined) return known;
  const made = builder(keyStart);
  parent.labelled.set(label, made);
  const { members } = made;
  const value: JsonNode = { type: 'object', members, start: keyStart, end: keyStart };
  parent.members.push({ key: label, keyStart, value });
  return made;
};

const addBlock = (parent: Builder, key: string, keyStart: number, node: JsonNode): void => {
  const known = parent.blocks.get(key);
  if (known !== undefined) return void known.push(node);
  const items = [node];
  parent.blocks.set(key, items);
  const { start, end } = node;
  parent.members.push({ key, keyStart, value: { type: 'array', items, start, end } });
};

const readBlock = (
  cursor: Cursor,
  into: Builder,
  name: string,
  keyStart: number,
  depth: number,
) => {
  const labels = [name];
  for (;;) {
    skipSpace(cursor, false);
    const char = charAt(cursor);
    const word = nameAt(cursor, cursor.at);
    if (char === '"') labels.push(readString(cursor));
    else if (word !== '') {
      labels.push(word);
      cursor.at += word.length;
    } else break;
  }
  if (charAt(cursor) !== '{') stopAt(cursor, '"=" or "{" after the name');
  const start = cursor.at;
  cursor.at += 1;
  const body = builder(start);
  readBody(cursor, body, depth + 1);
  skipSpace(cursor, true);
  if (charAt(cursor) !== '}') stopAt(cursor, 'an argument, a block or "}"');
  cursor.at += 1;
  const node: JsonNode = { type: 'object', members: body.members, start, end: cursor.at };
  const last = labels.pop() ?? name;
  const holder = labels.reduce((parent, label) => child(parent, label, keyStart), into);
  if (holder === into) addBlock(holder, last, keyStart, node);
  else holder.members.push({ key: last, keyStart, value: node });
};

const readBody = (cursor: Cursor, into: Builder, depth: number): void => {
  if (depth > MAX_DEPTH) stopAt(cursor, `at most ${MAX_DEPTH} levels of nesting`);
  for (;;) {
    skipSpace(cursor, true);
    const keyStart = cursor.at;
    const quoted = charAt(cursor) === '"';
    const name = quoted ? readString(cursor) : nameAt(cursor, keyStart);
    if (name === '') return;
    if (!quoted) cursor.at += name.length;
    skipSpace(cursor, false);
    if (charAt(cursor) !== '=' && charAt(cursor) !== ':') {
      // Behind what was read may stand prose, which begins with a name too.
      const plain = !/^[ \t]*(?:"|[\w-]+[ \t]*["{]|\{)/.test(
        cursor.text.slice(cursor.at, cursor.at + 80),
      );
      if (depth === 0 && into.members.length > 0 && plain) {
        cursor.at = keyStart;
        return;
      }
      readBlock(cursor, into, name, keyStart, depth);
      continue;
    }
    cursor.at += 1;
    into.members.push({ key: name, keyStart, value: readValue(cursor, depth + 1, true) });
    skipSpace(cursor, false);
    if (charAt(cursor) === ',') cursor.at += 1;
    else if (!['\n', '}', ''].includes(charAt(cursor))) stopAt(cursor, 'the end of the line');
  }
};

/**
 * Reads Terraform's language from `start` as the tree that its JSON form has: resources by type and name, repeated
 * blocks as lists. Nothing is computed: what an expression gives is a placeholder. Linear in the text.
 */
export const parseHcl = (text: string, start: number): HclResult => {
  const cursor: Cursor = { text, end: text.length, at: start, comments: 0, values: 0 };
  try {
    skipSpace(cursor, true);
    const first = cursor.at;
    const bare = /^(?:jsonencode\(|\[|\{)/.test(text.slice(first, first + 20));
    const body = builder(first);
    const value = bare ? readValue(cursor, 1, true) : undefined;
    if (value === undefined) readBody(cursor, body, 0);
    const { at: end, values, comments } = cursor;
    const node = value ?? { type: 'object', members: body.members, start: first, end };
    return { ok: true, node, end, values, comments };
  } catch (error) {
    if (error instanceof ReadStop) return { ok: false, fault: error.fault };
    throw error;
  }
};
