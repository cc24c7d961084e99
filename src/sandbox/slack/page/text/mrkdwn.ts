import { emojiByName } from './emoji-names.ts';

/** Inline parts of a mrkdwn text. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'code'; text: string }
  | { type: 'emoji'; name: string }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { type: 'link'; url: string; label: string }
  | { type: 'user' | 'channel' | 'usergroup'; id: string; label: string }
  | { type: 'broadcast'; range: string }
  | { type: 'date'; timestamp: number; format: string; fallback: string };

/** What a mrkdwn text is made of, from top to bottom. */
export type MrkdwnPart =
  | { type: 'paragraph' | 'quote'; children: Inline[] }
  | { type: 'preformatted'; text: string };

const entities: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
];

/** Slack escapes exactly three characters. */
export const unescapeEntities = (text: string): string =>
  entities.reduce((all, [entity, character]) => all.replaceAll(entity, character), text);

const styleOf = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type Marker = keyof typeof styleOf;
const isMarker = (character: string): character is Marker => Object.hasOwn(styleOf, character);
const wordLike = /[\p{L}\p{N}]/u;
const emojiAt = /:([a-z0-9_+'-]{1,60}):/y;
const urlAt = /https?:\/\/[^\s<>|`]+/y;

const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const mention = (body: string, label: string): Inline | undefined => {
  const name = unescapeEntities(label);
  if (/^@[UW]\w+$/.test(body)) return { type: 'user', id: body.slice(1), label: name };
  if (/^#[CDG]\w+$/.test(body)) return { type: 'channel', id: body.slice(1), label: name };
  if (/^!(here|channel|everyone)$/.test(body)) return { type: 'broadcast', range: body.slice(1) };
  if (body.startsWith('!subteam^')) return { type: 'usergroup', id: body.slice(9), label: name };
  const date = /^!date\^(\d{1,12})\^([^^]*)/.exec(body);
  if (date)
    return { type: 'date', timestamp: Number(date[1]), format: date[2] ?? '', fallback: name };
  if (/^(https?:\/\/|mailto:)\S+$/i.test(body)) {
    const url = unescapeEntities(body);
    return { type: 'link', url, label: name || url.replace(/^mailto:/i, '') };
  }
  return undefined;
};

const opens = (text: string, index: number): boolean => {
  const before = text[index - 1] ?? ' ';
  const after = text[index + 1] ?? ' ';
  return !wordLike.test(before) && !/\s/.test(after) && after !== text[index];
};

const closingOf = (text: string, index: number): number => {
  for (let at = index + 1; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] !== text[index]) continue;
    if (!/\s/.test(text[at - 1] ?? ' ') && !wordLike.test(text[at + 1] ?? ' ')) return at;
  }
  return -1;
};

/** What starts at an index, and how far it reaches; undefined when the character is only a character. */
const tokenAt = (
  text: string,
  index: number,
  within: string,
): { node: Inline; end: number } | undefined => {
  const character = text[index] ?? '';
  if (character === '\n') return { node: { type: 'break' }, end: index + 1 };
  if (character === '<') {
    const end = text.indexOf('>', index);
    const [body = '', ...label] = text.slice(index + 1, Math.max(end, index + 1)).split('|');
    const node = end < 0 || body.includes('\n') ? undefined : mention(body, label.join('|'));
    return node && { node, end: end + 1 };
  }
  if (character === '`') {
    const end = text.indexOf('`', index + 1);
    const code = text.slice(index + 1, Math.max(end, index + 1));
    if (!code || code.includes('\n')) return undefined;
    return { node: { type: 'code', text: unescapeEntities(code) }, end: end + 1 };
  }
  if (character === ':') {
    const name = matchAt(emojiAt, text, index)?.[1];
    if (!name || !Object.hasOwn(emojiByName, name)) return undefined;
    return { node: { type: 'emoji', name }, end: index + name.length + 2 };
  }
  if (character === 'h' && !wordLike.test(text[index - 1] ?? ' ')) {
    const url = matchAt(urlAt, text, index)?.[0].replace(/[.,;:!?)*_~'"]+$/, '');
    if (!url || url.length < 9) return undefined;
    const plain = unescapeEntities(url);
    return { node: { type: 'link', url: plain, label: plain }, end: index + url.length };
  }
  if (isMarker(character) && !within.includes(character) && opens(text, index)) {
    const end = closingOf(text, index);
    if (end < 0) return undefined;
    const children = parseInline(text.slice(index + 1, end), within + character);
    return { node: { type: styleOf[character], children }, end: end + 1 };
  }
  return undefined;
};

/** Reads inline mrkdwn. Never fails: what is no markup stays text. `within` names the styles already open. */
export const parseInline = (text: string, within = ''): Inline[] => {
  const nodes: Inline[] = [];
  let plainFrom = 0;
  const flush = (to: number) => {
    const plain = unescapeEntities(text.slice(plainFrom, to));
    if (plain) nodes.push({ type: 'text', text: plain });
  };
  let index = 0;
  while (index < text.length) {
    const token = tokenAt(text, index, within);
    if (token) {
      flush(index);
      nodes.push(token.node);
      plainFrom = token.end;
    }
    index = token ? token.end : index + 1;
  }
  flush(text.length);
  return nodes;
};

const quoteMark = /^(?:&gt;|>) ?/;

const paragraphsAndQuotes = (text: string): MrkdwnPart[] => {
  const parts: { type: 'paragraph' | 'quote'; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const type = quoteMark.test(line) ? 'quote' : 'paragraph';
    const last = parts.at(-1);
    const content = type === 'quote' ? line.replace(quoteMark, '') : line;
    if (last?.type === type) last.lines.push(content);
    else parts.push({ type, lines: [content] });
  }
  return parts.map(({ type, lines }) => ({ type, children: parseInline(lines.join('\n')) }));
};

/** Reads Slack's mrkdwn into a tree. Text only ever becomes text: nothing in it can become markup of the page. */
export const parseMrkdwn = (text: string): MrkdwnPart[] =>
  text.split('```').flatMap((piece, index, pieces): MrkdwnPart[] => {
    const fenced = index % 2 === 1 && index < pieces.length - 1;
    if (fenced) return [{ type: 'preformatted', text: unescapeEntities(piece.replace(/^\n/, '')) }];
    const unclosed = index % 2 === 1 ? `\`\`\`${piece}` : piece;
    const trimmed = unclosed.replace(index > 0 ? /^\n/ : /^$/, '');
    const nextIsFence = index % 2 === 0 && index + 2 < pieces.length;
    const content = nextIsFence ? trimmed.replace(/\n$/, '') : trimmed;
    return content ? paragraphsAndQuotes(content) : [];
  });
