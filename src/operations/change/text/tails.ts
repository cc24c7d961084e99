import type { ChangeTails, TextProblem } from './change-wish.ts';
import {
  DURATION_EXPECTED,
  durationMs,
  type TextClock,
  TIME_EXPECTED,
  untilMs,
} from './duration.ts';
import { textProblem, type Usage } from './problem.ts';
import { readReason } from './reason.ts';
import { endOf, isDryRun, isPlaceName, type Word, wordFrom } from './word.ts';

type Refused = { readonly ok: false; readonly problem: TextProblem };
type Known = Partial<ChangeTails>;
type Step =
  | { readonly ok: true; readonly tail: Known; readonly end: number }
  | Refused
  /** Not a tail. */
  | undefined;

/** A text without its tails. */
export type WithoutTails =
  | { readonly ok: true; readonly words: readonly Word[]; readonly tails: ChangeTails }
  | Refused;

const NONE: ChangeTails = {
  forMs: null,
  untilMs: null,
  reason: null,
  where: null,
  dryRun: false,
};

interface Asked {
  readonly text: string;
  readonly clock: TextClock;
  readonly usage: Usage;
}

type Reader = (asked: Asked, keyword: Word) => Step;

const zoned = (asked: Asked, end: number): { readonly clock: TextClock; readonly end: number } => {
  const zone = wordFrom(asked.text, end);
  return zone !== undefined && /^utc$/i.test(zone.text)
    ? { clock: { ...asked.clock, timeZone: 'UTC' }, end: endOf(zone) }
    : { clock: asked.clock, end };
};

const refuse = (asked: Asked, word: Word | undefined, expected: string): Refused =>
  textProblem(asked.usage, {
    position: word?.at ?? asked.text.length,
    found: word?.text ?? '',
    expected,
  });

const READERS: Readonly<Record<string, Reader>> = {
  for: (asked, keyword) => {
    const word = wordFrom(asked.text, endOf(keyword));
    const forMs = durationMs(word?.text ?? '');
    return word === undefined || forMs === undefined
      ? refuse(asked, word, DURATION_EXPECTED)
      : { ok: true, tail: { forMs }, end: endOf(word) };
  },
  until: (asked, keyword) => {
    const word = wordFrom(asked.text, endOf(keyword));
    if (word === undefined) return refuse(asked, word, TIME_EXPECTED);
    const { clock, end } = zoned(asked, endOf(word));
    const instant = untilMs(word.text, clock);
    return instant === undefined
      ? refuse(asked, word, `${TIME_EXPECTED} that is still to come within 30 days`)
      : { ok: true, tail: { untilMs: instant }, end };
  },
  in: (asked, keyword) => {
    const word = wordFrom(asked.text, endOf(keyword));
    return word === undefined || !isPlaceName(word.text)
      ? refuse(asked, word, 'the name of a cluster, an account or a Region')
      : { ok: true, tail: { where: word.text }, end: endOf(word) };
  },
  because: (asked, keyword) => {
    const start = wordFrom(asked.text, endOf(keyword))?.at ?? asked.text.length;
    const read = readReason(asked.text, start);
    if (read.ok)
      return {
        ok: true,
        tail: read.dryRun ? { reason: read.reason, dryRun: true } : { reason: read.reason },
        end: read.end,
      };
    const { at: position, found, why } = read;
    return textProblem(asked.usage, { position, found, expected: 'a reason', why });
  },
};
const KEYWORDS: Readonly<Record<string, Reader | undefined>> = { ...READERS, on: READERS['in'] };

/** Words that begin a tail, and so are no names. */
export const isKeyword = (word: string): boolean =>
  Object.hasOwn(KEYWORDS, word.toLowerCase()) || isDryRun(word);

const step = (asked: Asked, word: Word): Step => {
  if (isDryRun(word.text)) return { ok: true, tail: { dryRun: true }, end: endOf(word) };
  const key = word.text.toLowerCase();
  return Object.hasOwn(KEYWORDS, key) ? KEYWORDS[key]?.(asked, word) : undefined;
};

/** What a tail says twice, or against another. */
const clash = (known: Known, tail: Known): string | undefined => {
  const isTime = (one: Known): boolean => one.forMs !== undefined || one.untilMs !== undefined;
  if (isTime(known) && isTime(tail)) return 'The text says twice how long it shall last.';
  if (known.where !== undefined && tail.where !== undefined) return 'The text names two places.';
  return known.reason !== undefined && tail.reason !== undefined
    ? 'The text gives two reasons.'
    : undefined;
};

/** Takes `for …`, `until …`, `in …`, `because …` and `--dry-run` out of a text, in any order; what is left are words. */
export const withoutTails = (text: string, clock: TextClock, usage: Usage): WithoutTails => {
  const asked: Asked = { text, clock, usage };
  const words: Word[] = [];
  let known: Known = {};
  for (let word = wordFrom(text, 0); word !== undefined; ) {
    const read = step(asked, word);
    if (read === undefined) {
      words.push(word);
      word = wordFrom(text, endOf(word));
      continue;
    }
    if (!read.ok) return read;
    const why = clash(known, read.tail);
    if (why !== undefined)
      return textProblem(usage, { position: word.at, found: word.text, expected: 'the end', why });
    known = { ...known, ...read.tail };
    word = wordFrom(text, read.end);
  }
  return { ok: true, words, tails: { ...NONE, ...known } };
};
