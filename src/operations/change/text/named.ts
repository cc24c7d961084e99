import type { ChangeTails, TextProblem } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { textProblem, type Usage } from './problem.ts';
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
    }
  | { readonly ok: false; readonly problem: TextProblem };

const firstWord = (text: string): Word | undefined => {
  const word = wordFrom(text, 0);
  return word !== undefined && isDryRun(word.text)
    ? wordFrom(text, word.at + word.text.length)
    : word;
};

/** Reads the name of the service, which comes first, and the tails. */
export const readNamed = (text: string, clock: TextClock, usage: Usage): Named => {
  const first = firstWord(text);
  if (first === undefined || isKeyword(first.text) || !isServiceName(first.text))
    return textProblem(usage, {
      position: first?.at ?? text.length,
      found: first?.text ?? '',
      expected: 'the name of a service, or cluster/service,',
    });
  const read = withoutTails(text, clock, usage);
  if (!read.ok) return read;
  const [, ...rest] = read.words;
  return { ok: true, name: first.text, rest, tails: read.tails };
};
