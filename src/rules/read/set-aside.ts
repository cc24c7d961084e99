import type { Block } from './block.ts';
import type { Position } from './line-index.ts';
import type { Part, PastedDocument } from './pasted-document.ts';
import { proseBefore, textAfter } from './surroundings.ts';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

type Count = 'comments' | 'trailingCommas' | 'barePlaceholders' | 'oldBooleans' | 'loose';

const sumOf = (blocks: readonly Block[], count: Count): number =>
  blocks.reduce((sum, block) => sum + block[count], 0);

/** Sentences on what was repaired or read in one of two ways. */
const repairs = (blocks: readonly Block[], curlyQuotes: boolean, slack: boolean): string[] => {
  const comments = sumOf(blocks, 'comments');
  const commas = sumOf(blocks, 'trailingCommas');
  const placeholders = sumOf(blocks, 'barePlaceholders');
  const booleans = sumOf(blocks, 'oldBooleans');
  const sentences: string[] = [];
  if (comments > 0)
    sentences.push(`${counted(comments, 'comment was', 'comments were')} left out; JSON has none.`);
  if (commas > 0)
    sentences.push(
      `${counted(commas, 'comma', 'commas')} before a closing bracket ${commas === 1 ? 'was' : 'were'} ignored; JSON allows none there.`,
    );
  if (placeholders > 0)
    sentences.push(
      `${counted(placeholders, 'placeholder', 'placeholders')} without quotes ${placeholders === 1 ? 'was' : 'were'} read as values still to come.`,
    );
  if (booleans > 0)
    sentences.push(
      `${counted(booleans, 'bare yes, no, on or off was', 'bare yes, no, on or off were')} read as text. CloudFormation takes them for true and false; write true or false, or put quotes around them.`,
    );
  if (sumOf(blocks, 'loose') > 0)
    sentences.push(
      'Keys without quotes, single quotes and words of JavaScript or Python were read as what they mean there. AWS takes JSON only.',
    );
  if (blocks.some(({ escaped }) => escaped))
    sentences.push('The JSON stood within a string; its quotes were unescaped.');
  if (curlyQuotes) sentences.push('Curly quotes were read as straight ones.');
  if (slack) sentences.push("Slack's escapes and links were turned back into what was typed.");
  return sentences;
};

const partSentence = (documents: readonly PastedDocument[]): readonly string[] => {
  if (documents.some(({ part }) => part === 'containers'))
    return ['Only containers were pasted, so what depends on the rest of the task was not judged.'];
  if (documents.some(({ part }) => part === 'container'))
    return [
      'Only one container was pasted, so what depends on the rest of the task was not judged.',
    ];
  return [];
};

const WORDS: readonly (readonly [Part, string, string])[] = [
  ['task', 'definition', 'definitions'],
  ['containers', 'list of containers', 'lists of containers'],
  ['container', 'container', 'containers'],
  ['service', 'service', 'services'],
  ['cluster', 'cluster', 'clusters'],
  ['capacity-provider', 'capacity provider', 'capacity providers'],
];

const listed = (documents: readonly PastedDocument[]): string => {
  const kinds = WORDS.flatMap(([part, one, many]) => {
    const count = documents.filter((document) => document.part === part).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  const last = kinds.pop() ?? '';
  return kinds.length === 0 ? last : `${kinds.join(', ')} and ${last}`;
};

const countSentence = (found: readonly PastedDocument[], checked: number): readonly string[] => {
  if (found.length < 2) return [];
  const which =
    checked < found.length ? `only the first ${checked} were checked` : 'all were checked';
  return [`${listed(found)} were found and ${which}.`];
};

interface Surroundings {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly found: readonly PastedDocument[];
  /** How many of those that were found are checked. */
  readonly checked: number;
  readonly curlyQuotes: boolean;
  readonly slack: boolean;
  readonly notes: readonly string[];
  readonly positionOf: (offset: number) => Position;
}

/** Whole sentences on what was left out or repaired before judging. */
export const setAsideSentences = (around: Surroundings): readonly string[] => {
  const { text, blocks, found, checked, positionOf } = around;
  const [first] = blocks;
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return [];
  const json = blocks.every(({ syntax }) => syntax === 'json');
  return [
    ...proseBefore(text, first.start, json ? 'first brace' : 'definition'),
    ...repairs(blocks, around.curlyQuotes, around.slack),
    ...partSentence(found),
    ...countSentence(found, checked),
    ...around.notes,
    ...textAfter(text, last.end, json ? 'last brace' : 'definition', positionOf),
  ];
};
