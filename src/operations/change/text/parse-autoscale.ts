import type { ChangeRequest, ChangeWish, ParsedText } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { readNamed } from './named.ts';
import {
  notWanted,
  parsed,
  type Refused,
  textProblem,
  tooMuch,
  type Usage,
  type Wanted,
} from './problem.ts';
import type { Word } from './word.ts';

const example: Usage['example'] = (name) => `/ecs autoscale ${name} min 5 max 20 for 2h`;
const WISH: Wanted = {
  thing: 'min, max, suspend or resume',
  named: 'What to change',
  write: 'min and a number, max and a number, both, suspend or resume, behind the name',
};
const END: Wanted = {
  thing: 'min or max',
  named: 'min or max',
  write: 'the other end of the range, such as max 20, or nothing',
};
const numberBehind = (end: 'min' | 'max'): Wanted => ({
  thing: 'a number of tasks from 0 to 5,000',
  named: `The number behind “${end}”`,
  write: `a number of tasks behind it, such as ${end} ${end === 'min' ? 5 : 20}`,
});

type Range = { readonly min: number | null; readonly max: number | null };

const endNamed = (word: Word | undefined): 'min' | 'max' | undefined => {
  const text = word?.text.toLowerCase();
  return text === 'min' || text === 'max' ? text : undefined;
};

const readRange = (text: string, words: readonly Word[], usage: Usage): Range | Refused => {
  let range: Range = { min: null, max: null };
  for (let at = 0; at < words.length; at += 2) {
    const [key, value] = [words[at], words[at + 1]];
    const end = endNamed(key);
    if (key === undefined || end === undefined)
      return notWanted(usage, text, key, at === 0 ? WISH : END);
    if (range[end] !== null) return tooMuch(usage, key, `The command has ${end} already.`);
    if (value === undefined || !/^\d{1,4}$/.test(value.text))
      return notWanted(usage, text, value, numberBehind(end));
    range = { ...range, [end]: Number(value.text) };
  }
  const { min, max } = range;
  if (min === null || max === null || min <= max) return range;
  const last = words.at(-1);
  return textProblem(usage, {
    position: last?.at ?? text.length,
    found: last?.text ?? '',
    expected: 'a maximum that is not below the minimum',
    says: [
      `The maximum, ${max}, is below the minimum, ${min}.`,
      'Write the smaller number behind min.',
    ],
  });
};

const readWish = (text: string, words: readonly Word[], usage: Usage): ChangeWish | Refused => {
  const [word, more] = words;
  const kind = word?.text.toLowerCase();
  if (kind === 'suspend' || kind === 'resume')
    return more === undefined ? { kind } : tooMuch(usage, more);
  if (word === undefined) return notWanted(usage, text, word, WISH);
  const range = readRange(text, words, usage);
  return 'ok' in range ? range : { kind: 'autoscale', ...range };
};

/** Reads what stands behind `/ecs autoscale`: `web min 5 max 20`, `web min 5`, `web suspend`, `web resume`, with the tails. */
export const parseAutoscale = (text: string, clock: TextClock): ParsedText<ChangeRequest> => {
  const read = readNamed(text, clock, example);
  if (!read.ok) return read;
  const wish = readWish(text, read.rest, read.usage);
  return 'ok' in wish ? wish : parsed({ ...read.tails, name: read.name, wish });
};
