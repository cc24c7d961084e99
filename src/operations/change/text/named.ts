import type { ChangeTails } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { notWanted, type Refused, type Usage, type Wanted } from './problem.ts';
import { isKeyword, withoutTails } from './tails.ts';
import { isDryRun, isServiceName, type Word, wordFrom } from './word.ts';

/** A text that begins with the name of a service. */
type Named =
  | {
      readonly ok: true;
      readonly name: string;
      /** Words behind the name that are no tails. */
      readonly rest: readonly Word[];
      readonly tails: ChangeTails;
      /** With that name in its example. */
      readonly usage: Usage;
    }
  | Refused;

const SERVICE: Wanted = {
  thing: 'the name of a service',
  named: 'The name of the service',
  write: 'the name first, such as web or prod/web',
};

const firstWord = (text: string): Word | undefined => {
  const word = wordFrom(text, 0);
  return word !== undefined && isDryRun(word.text)
    ? wordFrom(text, word.at + word.text.length)
    : word;
};

/** Reads the name of the service, which comes first, and the tails. */
export const readNamed = (text: string, clock: TextClock, example: Usage['example']): Named => {
  const first = firstWord(text);
  if (first === undefined || isKeyword(first.text) || !isServiceName(first.text))
    return notWanted({ example, name: 'web' }, text, first, SERVICE);
  const usage = { example, name: first.text };
  const read = withoutTails(text, clock, usage);
  if (!read.ok) return read;
  const [, ...rest] = read.words;
  return { ok: true, name: first.text, rest, tails: read.tails, usage };
};
