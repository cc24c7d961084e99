import type { ChangeRequest, ChangeWish, ParsedText, TextProblem } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { readNamed } from './named.ts';
import { parsed, textProblem, type Usage } from './problem.ts';
import type { Word } from './word.ts';

const USAGE: Usage = { example: '/ecs autoscale web min 5 max 20 for 2h' };
const EXPECTED = 'min NUMBER, max NUMBER, suspend or resume';

type Refused = { readonly ok: false; readonly problem: TextProblem };
type Range = { readonly min: number | null; readonly max: number | null };

const refuse = (text: string, word: Word | undefined, expected: string, why?: string): Refused =>
  textProblem(USAGE, {
    position: word?.at ?? text.length,
    found: word?.text ?? '',
    expected,
    why,
  });

const endNamed = (word: Word | undefined): 'min' | 'max' | undefined => {
  const text = word?.text.toLowerCase();
  return text === 'min' || text === 'max' ? text : undefined;
};

const readRange = (text: string, words: readonly Word[]): Range | Refused => {
  let range: Range = { min: null, max: null };
  for (let at = 0; at < words.length; at += 2) {
    const [key, value] = [words[at], words[at + 1]];
    const end = endNamed(key);
    if (end === undefined) return refuse(text, key, at === 0 ? EXPECTED : 'the end');
    if (range[end] !== null) return refuse(text, key, 'the end', `The text gives ${end} twice.`);
    if (value === undefined || !/^\d{1,4}$/.test(value.text))
      return refuse(text, value, `a number of tasks behind ${end}`);
    range = { ...range, [end]: Number(value.text) };
  }
  return range.min !== null && range.max !== null && range.min > range.max
    ? refuse(text, words.at(-1), 'a maximum that is not below the minimum')
    : range;
};

const readWish = (text: string, words: readonly Word[]): ChangeWish | Refused => {
  const [word, more] = words;
  const kind = word?.text.toLowerCase();
  if (kind === 'suspend' || kind === 'resume')
    return more === undefined ? { kind } : refuse(text, more, 'the end');
  if (word === undefined) return refuse(text, word, EXPECTED);
  const range = readRange(text, words);
  return 'ok' in range ? range : { kind: 'autoscale', ...range };
};

/** Reads what stands behind `/ecs autoscale`: `web min 5 max 20`, `web min 5`, `web suspend`, `web resume`, with the tails. */
export const parseAutoscale = (text: string, clock: TextClock): ParsedText<ChangeRequest> => {
  const read = readNamed(text, clock, USAGE);
  if (!read.ok) return read;
  const wish = readWish(text, read.rest);
  return 'ok' in wish ? wish : parsed({ ...read.tails, name: read.name, wish });
};
