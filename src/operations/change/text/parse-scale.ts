import type { ChangeRequest, ParsedText, ScaleWish } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { readNamed } from './named.ts';
import { notWanted, parsed, type Refused, tooMuch, type Usage, type Wanted } from './problem.ts';
import type { Word } from './word.ts';

const example: Usage['example'] = (name) => `/ecs scale ${name} 3 for 2h because "launch day"`;
const COUNT: Wanted = {
  thing: 'a count',
  named: 'The count',
  write: '3, +2, -1, x2 or 50%, behind the name',
};
/** `to +2` could mean two things. */
const COUNT_BEHIND_TO: Wanted = {
  thing: 'a count behind “to”',
  named: 'The count behind “to”',
  write: '“to 5” or “to 50%”',
};

type Shape = readonly [pattern: RegExp, wish: (digits: number) => ScaleWish];

/** Digits are those of ASCII, at most four: a service has at most 5,000 tasks. */
const SHAPES: readonly Shape[] = [
  [/^(\d{1,4})$/, (count) => ({ kind: 'absolute', count })],
  [/^\+(\d{1,4})$/, (delta) => ({ kind: 'by', delta })],
  [/^-(\d{1,4})$/, (delta) => ({ kind: 'by', delta: -delta })],
  [/^[x×]([1-9]\d?)$/i, (factor) => ({ kind: 'times', factor })],
  [/^(\d{1,4})%$/, (percent) => ({ kind: 'percent', percent })],
];

const wishOf = (text: string): ScaleWish | undefined => {
  for (const [pattern, wish] of SHAPES) {
    const digits = pattern.exec(text)?.[1];
    if (digits !== undefined) return wish(Number(digits));
  }
  return undefined;
};

const whyNot = (text: string, next: string): string | undefined => {
  if (/^[+-]?\d{5,}$/.test(text)) return 'A service has at most 5,000 tasks.';
  if (/^\d+[.,]\d+$/.test(text)) return 'A count is whole.';
  if (/^\d+[x×]$/i.test(text)) return 'Twice as many is x2.';
  if (/^[−–—]\d+$/.test(text)) return 'One task fewer is -1, with the hyphen of the keyboard.';
  if (/^[+x×-]$/i.test(text) && /^\d+$/.test(next)) return 'It stands right before its number.';
  return /\p{Nd}/u.test(text) && !/[0-9]/.test(text) ? 'Digits are 0 to 9.' : undefined;
};

const isTo = (word: Word | undefined): boolean => /^to$/i.test(word?.text ?? '');

const readWish = (text: string, words: readonly Word[], usage: Usage): ScaleWish | Refused => {
  const [word, more] = isTo(words[0]) ? words.slice(1) : words;
  const wish = wishOf(word?.text ?? '');
  const isRelative = /^[+x×-]/i.test(word?.text ?? '');
  if (word === undefined || wish === undefined || (isTo(words[0]) && isRelative))
    return notWanted(
      // A name that is a count is none that somebody meant.
      wishOf(usage.name) === undefined ? usage : { ...usage, name: 'web' },
      text,
      word,
      isTo(words[0]) ? COUNT_BEHIND_TO : COUNT,
      word === undefined && wishOf(usage.name) !== undefined
        ? `“${usage.name}” stands where the name of the service belongs.`
        : whyNot(word?.text ?? '', more?.text ?? ''),
    );
  if (more === undefined) return wish;
  const isApart = wish.kind === 'absolute' && more.text === '%';
  return tooMuch(usage, more, isApart ? `Write ${word.text}% in one word.` : undefined);
};

/**
 * Reads what stands behind `/ecs scale`: `web 3`, `web +2`, `web -1`, `web x2`, `web to 50%`, with the tails in any order.
 * A text that is not in the grammar is refused and never yields a count.
 */
export const parseScale = (text: string, clock: TextClock): ParsedText<ChangeRequest> => {
  const read = readNamed(text, clock, example);
  if (!read.ok) return read;
  const wish = readWish(text, read.rest, read.usage);
  if ('ok' in wish) return wish;
  return parsed({ ...read.tails, name: read.name, wish: { kind: 'scale', wish } });
};
