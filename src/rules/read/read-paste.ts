import type { Shape } from '../../model/check-report.ts';
import type { JsonNode } from './json-node.ts';
import { lineIndex } from './line-index.ts';
import { type ParsedJson, parseJson } from './parse-json.ts';
import type { PasteReading, ReadFault } from './paste-reading.ts';
import type { PastedDocument } from './pasted-document.ts';
import { recognise } from './recognise.ts';
import { repairText } from './repair-text.ts';
import { decodeSlackText, isSlackText } from './slack-text.ts';
import { findJson, nameOtherFormat, proseBefore, textAfter } from './surroundings.ts';

/** More than this is not looked at. AWS itself takes no definition above 64 KiB. */
export const MAX_CHARACTERS = 1_048_576;

/** How many definitions of one paste are checked, and how many JSON values one after another are read. */
const MAX_DOCUMENTS = 20;

const unreadable = (
  text: string,
  fault: ReadFault | null,
  shape: Shape = 'unreadable',
): PasteReading => ({
  text,
  shape,
  roots: [],
  documents: [],
  fault,
  setAside: [],
  positionOf: lineIndex(text),
});

const withoutJson = (text: string): PasteReading => {
  const format = nameOtherFormat(text);
  if (format === 'kubernetes' || format === 'compose') return unreadable(text, null, format);
  return unreadable(text, { kind: format });
};

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

const repairs = (json: ParsedJson, curlyQuotes: boolean, slack: boolean): readonly string[] => [
  ...(json.comments > 0
    ? [`${counted(json.comments, 'comment was', 'comments were')} left out; JSON has none.`]
    : []),
  ...(json.trailingCommas > 0
    ? [
        `${counted(json.trailingCommas, 'comma', 'commas')} before a closing bracket ${json.trailingCommas === 1 ? 'was' : 'were'} ignored; JSON allows none there.`,
      ]
    : []),
  ...(json.barePlaceholders > 0
    ? [
        `${counted(json.barePlaceholders, 'placeholder', 'placeholders')} without quotes ${json.barePlaceholders === 1 ? 'was' : 'were'} read as values still to come.`,
      ]
    : []),
  ...(curlyQuotes ? ['Curly quotes were read as straight ones.'] : []),
  ...(slack ? ["Slack's escapes and links were turned back into what was typed."] : []),
];

const partSentence = (documents: readonly PastedDocument[]): readonly string[] => {
  if (documents.some(({ part }) => part === 'containers'))
    return ['Only containers were pasted, so what depends on the rest of the task was not judged.'];
  if (documents.some(({ part }) => part === 'container'))
    return [
      'Only one container was pasted, so what depends on the rest of the task was not judged.',
    ];
  return [];
};

const countSentence = (found: number, checked: number): readonly string[] => {
  if (found < 2) return [];
  const which = checked < found ? `only the first ${checked} were checked` : 'all were checked';
  return [`${found} definitions were found and ${which}.`];
};

/**
 * Reads a pasted text: finds the JSON in it, tolerates what chats, consoles and editors do to JSON, and says what it
 * took the text for. Pure and linear in the text. Every offset it gives counts in the text as it was pasted.
 */
export const readPaste = (text: string): PasteReading => {
  if (text.length > MAX_CHARACTERS)
    return unreadable(text, { kind: 'tooLarge', characters: text.length });
  const repaired = repairText(text);
  if (repaired.text.trim() === '') return unreadable(text, { kind: 'empty' });
  const start = findJson(repaired.text);
  if (start === undefined) return withoutJson(repaired.text);
  const slack = isSlackText(text);
  const decode = slack ? decodeSlackText : (value: string): string => value;
  const first = parseJson(repaired.text, start, decode);
  if (!first.ok) return unreadable(text, { kind: 'broken', ...first.fault });

  const positionOf = lineIndex(text);
  const recognised = recognise(first.json.node);
  const roots: JsonNode[] = [first.json.node];
  const documents = [...recognised.documents];
  let end = first.json.node.end;
  while (documents.length > 0 && roots.length < MAX_DOCUMENTS) {
    const nextStart = findJson(repaired.text, end);
    const next = nextStart === undefined ? undefined : parseJson(repaired.text, nextStart, decode);
    if (next === undefined || !next.ok) break;
    const more = recognise(next.json.node).documents;
    if (more.length === 0) break;
    roots.push(next.json.node);
    documents.push(...more);
    end = next.json.node.end;
  }
  const checked = documents.slice(0, MAX_DOCUMENTS);
  return {
    text,
    shape: recognised.shape,
    roots,
    documents: checked,
    fault: null,
    setAside: [
      ...proseBefore(repaired.text, start),
      ...repairs(first.json, repaired.curlyQuotes, slack),
      ...partSentence(checked),
      ...countSentence(documents.length, checked.length),
      ...textAfter(repaired.text, end, positionOf),
    ],
    positionOf,
  };
};
