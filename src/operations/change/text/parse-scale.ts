import type { ChangeRequest, ParsedText, ScaleWish, TextProblem } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { readNamed } from './named.ts';
import { parsed, textProblem, type Usage } from './problem.ts';
import type { Word } from './word.ts';

const USAGE: Usage = { example: '/ecs scale web 3 for 2h because "launch day"' };
const EXPECTED = 'one count: 3, +2, -1, x2 or 50%,';

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

const whyNot = (text: string): string | undefined => {
  if (/^[+-]?\d{5,}$/.test(text)) return 'A service has at most 5,000 tasks.';
  if (/^\d+[.,]\d+$/.test(text)) return 'A count is whole.';
  if (/^\d+[x×]$/i.test(text)) return `Twice as many is written x2.`;
  return /\p{Nd}/u.test(text) && !/[0-9]/.test(text) ? 'Digits are written as 0 to 9.' : undefined;
};

const isTo = (word: Word | undefined): boolean => /^to$/i.test(word?.text ?? '');

const readWish = (
  text: string,
  words: readonly Word[],
): ScaleWish | { readonly ok: false; readonly problem: TextProblem } => {
  const [word, more] = isTo(words[0]) ? words.slice(1) : words;
  const wish = wishOf(word?.text ?? '');
  if (word === undefined || wish === undefined || (isTo(words[0]) && /^[+x×-]/i.test(word.text)))
    return textProblem(USAGE, {
      position: word?.at ?? text.length,
      found: word?.text ?? '',
      expected: EXPECTED,
      why: whyNot(word?.text ?? ''),
    });
  return more === undefined
    ? wish
    : textProblem(USAGE, { position: more.at, found: more.text, expected: 'the end' });
};

/**
 * Reads what stands behind `/ecs scale`: `web 3`, `web +2`, `web -1`, `web x2`, `web to 50%`, with the tails in any order.
 * A text that is not in the grammar is refused and never yields a count.
 */
export const parseScale = (text: string, clock: TextClock): ParsedText<ChangeRequest> => {
  const read = readNamed(text, clock, USAGE);
  if (!read.ok) return read;
  const wish = readWish(text, read.rest);
  if ('ok' in wish) return wish;
  return parsed({ ...read.tails, name: read.name, wish: { kind: 'scale', wish } });
};
