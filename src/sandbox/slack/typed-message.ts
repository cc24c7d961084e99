import { APP, CHANNELS, PEOPLE } from './cast.ts';
import type { SlackObject } from './state.ts';
import { escapeText } from './typed-text.ts';

/** A piece of what somebody typed. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label?: string }
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'channel'; readonly id: string; readonly name: string }
  | { readonly kind: 'broadcast'; readonly range: string };

/** Links, bare host names that Slack links, entities and names. */
const SPECIAL =
  /(https?:\/\/[^\s<>]+)|(?<![@\w.-])((?:[a-z0-9-]+\.)+(?:com|org|net|io|dev)(?=[\s/:,;)"']|$)[^\s<>"',]*)|<@([A-Z0-9]+)>|(?<![\w@])@(\w+)|(?<![\w#&])#([\w-]+)/gi;

const memberPiece = (name: string, botName: string): Piece | undefined => {
  const wanted = name.toLowerCase();
  if (['here', 'channel', 'everyone'].includes(wanted)) return { kind: 'broadcast', range: wanted };
  if (wanted === botName.toLowerCase()) return { kind: 'user', id: APP.user_id };
  const person = PEOPLE.find((candidate) => candidate.name === wanted);
  return person && { kind: 'user', id: person.id };
};

const channelPiece = (name: string): Piece | undefined => {
  const channel = CHANNELS.find((each) => each.kind === 'channel' && each.name === name);
  return channel && { kind: 'channel', id: channel.id, name: channel.name };
};

const readMatch = (match: RegExpMatchArray, botName: string): Piece | undefined => {
  const [, url, host, userId, memberName, channel] = match;
  if (url !== undefined) return { kind: 'link', url };
  if (host !== undefined) return { kind: 'link', url: `http://${host}`, label: host };
  if (userId !== undefined) return { kind: 'user', id: userId };
  if (memberName !== undefined) return memberPiece(memberName, botName);
  return channel === undefined ? undefined : channelPiece(channel);
};

const piecesOf = (typed: string, botName: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of typed.matchAll(SPECIAL)) {
    const piece = readMatch(match, botName);
    if (piece === undefined) continue;
    if (match.index > end) pieces.push({ kind: 'text', text: typed.slice(end, match.index) });
    pieces.push(piece);
    end = match.index + match[0].length;
  }
  if (end < typed.length) pieces.push({ kind: 'text', text: typed.slice(end) });
  return pieces;
};

const asText = (piece: Piece): string => {
  switch (piece.kind) {
    case 'text':
      return escapeText(piece.text);
    case 'link': {
      const label = piece.label === undefined ? '' : `|${escapeText(piece.label)}`;
      return `<${escapeText(piece.url)}${label}>`;
    }
    case 'user':
      return `<@${piece.id}>`;
    case 'channel':
      return `<#${piece.id}|${piece.name}>`;
    case 'broadcast':
      return `<!${piece.range}>`;
  }
};

const asElement = (piece: Piece): SlackObject => {
  switch (piece.kind) {
    case 'text':
      return { type: 'text', text: piece.text };
    case 'link':
      return { type: 'link', url: piece.url, ...(piece.label && { text: piece.label }) };
    case 'user':
      return { type: 'user', user_id: piece.id };
    case 'channel':
      return { type: 'channel', channel_id: piece.id };
    case 'broadcast':
      return { type: 'broadcast', range: piece.range };
  }
};

/** `text` of a message as Slack gives it to apps: escaped, linked and with entities, inside code blocks too. */
export const messageText = (typed: string, botName: string): string =>
  piecesOf(typed, botName).map(asText).join('');

/** The rich_text block that Slack makes of typed text: fenced code becomes `rich_text_preformatted` with clean text. */
export const richTextOf = (typed: string, botName: string, blockId: string): SlackObject => {
  const parts = typed.split(/```\n?/);
  const fenced = parts.length % 2 === 1;
  const sections = (fenced ? parts : [typed]).map((part, index) => {
    if (index % 2 === 1) {
      const text = part.replace(/\n$/, '');
      return { type: 'rich_text_preformatted', elements: [{ type: 'text', text }], border: 0 };
    }
    return { type: 'rich_text_section', elements: piecesOf(part, botName).map(asElement) };
  });
  const elements = sections.filter(
    ({ elements: [first] }) => first !== undefined && first['text'] !== '',
  );
  return { type: 'rich_text', block_id: blockId, elements };
};
