import { readPlacementText } from '../src/operations/live/placement/asked-placement.ts';
import type { NamedText } from '../src/operations/placement/named-text.ts';
import { asTyped } from './as-typed.ts';
import type { Desk } from './desk.ts';
import type { ReadMessage } from './message-text.ts';
import { readPlaceText } from './place-text.ts';
import { type FileTexts, readFiles } from './read-files.ts';

const FENCED = /```[\s\S]*?(?:```|$)/g;
/** What no question in words has, and every expression of the cluster query language. */
const EXPRESSION = /[:=<>~!]|\bexists\b/;

/** The code blocks and files of a message, each under a name that messages can give it. */
export const attachedTexts = async (
  { codeBlocks, files }: ReadMessage,
  desk: Desk,
): Promise<FileTexts> => {
  const read = await readFiles(files, desk);
  if (!read.ok) return read;
  const blocks = codeBlocks.map(
    (text, at): NamedText => ({
      name: codeBlocks.length === 1 ? 'The code block' : `Code block ${at + 1}`,
      text,
    }),
  );
  return { ok: true, texts: [...blocks, ...read.texts] };
};

/** The words of a message as they were typed, without its code blocks. */
export const wordsBeside = (words: string): string => asTyped(words.replace(FENCED, ' ')).trim();

/** Whether words behind "place" or "query" are that command, and not a question such as "place constraints?". */
const isPlacement = (command: string, text: string): boolean => {
  const words = wordsBeside(text);
  if (command === 'query') return EXPRESSION.test(words);
  if (command !== 'place') return false;
  return (
    words === '' ||
    readPlaceText(words, [])?.words.count !== undefined ||
    readPlacementText(words) !== null
  );
};

/**
 * Whether a command works on the code blocks and files of its message: a placement, a query, or a repair that is handed in. With
 * a file, `onboard` and `onboard lesson 3` mean that too.
 */
export const takesTexts = (command: string, text: string, hasFile: boolean): boolean => {
  if (command !== 'onboard') return isPlacement(command, text);
  return (hasFile ? /^\s*(?:(?:repair|lesson)\b|$)/i : /^\s*repair\b/i).test(text);
};
