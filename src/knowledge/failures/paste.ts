import { STOP_CODES, type StopCode } from './written.ts';

/** How much of a paste is read for named fields, and how much of it patterns are tried on. */
const CHARACTERS_READ = 20_000;
const CHARACTERS_MATCHED = 4_000;
const VALUE_CHARACTERS = 1_100;
const VALUES_READ = 12;
/** From this length on a line may have been broken by a terminal in the middle of a word. */
const BROKEN_LINE = 40;

/** A pasted text, ready to be matched. */
export interface Paste {
  /** As it was pasted; the first {@link CHARACTERS_READ} characters. */
  readonly raw: string;
  /** Plain quotes, single spaces, without marks of Slack, HTML and JSON. */
  readonly text: string;
  /** The same with lines joined inside words, where lines are long enough to have been broken there; else none. */
  readonly joined: readonly string[];
  /** Values of stoppedReason, reason and the like, each on its own. */
  readonly values: readonly string[];
  readonly stopCode: StopCode | null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Text as AWS wrote it: without what Slack, HTML, JSON and word processors make of it. Lines stay. */
const unwrapped = (text: string): string =>
  text
    .replace(/&(?:lt|gt|quot|#39|#x27|apos|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/<(https?:[^|<>\s]{1,2000})(?:\|[^<>]{0,2000})?>/g, '$1')
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["'\\/])/g, '$1')
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u02BC\u00B4`]/g, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .replace(/^[ \t]*[>|][> \t|]*/gm, '');

const oneLine = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().slice(0, CHARACTERS_MATCHED);

/** Plain quotes and single spaces, without the marks of Slack, HTML and JSON; the first few thousand characters. */
export const normalised = (text: string): string =>
  oneLine(unwrapped(text.slice(0, CHARACTERS_READ)));

const NAMED_VALUE =
  /\b(?:stoppedReason|reason|message|statusReason|rolloutStateReason)"?[ \t]{0,20}[:=][ \t]{0,20}(?:"((?:[^"\\]|\\.){0,4000})"|([^\n",}]{1,1100}))/g;

const namedValues = (text: string): readonly string[] => {
  const found = new Set<string>();
  for (const [, quoted, plain] of text.matchAll(NAMED_VALUE)) {
    const value = normalised((quoted ?? plain ?? '').slice(0, VALUE_CHARACTERS));
    if (value !== '') found.add(value);
    if (found.size === VALUES_READ) break;
  }
  return [...found];
};

const joinedLines = (text: string): readonly string[] => {
  const lines = text.split('\n');
  return lines.length > 1 && lines.some((line) => line.length >= BROKEN_LINE)
    ? [oneLine(lines.map((line) => line.replace(/^\s{1,200}|\r$/g, '')).join(''))]
    : [];
};

/** Reads a paste: any text, from one word to the output of `aws ecs describe-tasks`. */
export const readPaste = (pasted: string): Paste => {
  const raw = pasted.slice(0, CHARACTERS_READ);
  const lines = unwrapped(raw);
  const stopCode = STOP_CODES.find((code) => new RegExp(`\\b${code}\\b`, 'i').test(raw));
  return {
    raw,
    text: oneLine(lines),
    joined: joinedLines(lines),
    values: namedValues(raw),
    stopCode: stopCode ?? null,
  };
};
