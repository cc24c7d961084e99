import type { ChangeTails } from './change-wish.ts';
import {
  DURATION,
  durationMs,
  type TextClock,
  timeWanted,
  untilMs,
  whyNoDuration,
} from './duration.ts';
import {
  clipped,
  notWanted,
  type Refused,
  textProblem,
  tooMuch,
  type Usage,
  type Wanted,
} from './problem.ts';
import { readReason } from './reason.ts';
import { endOf, isDryRun, isPlaceName, type Word, wordFrom } from './word.ts';

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

const PLACE: Wanted = {
  thing: 'the name of a cluster, an account or a Region',
  named: 'The place behind “in”',
  write: 'it as AWS or stevedore.yml has it, such as prod',
};

const READERS: Readonly<Record<string, Reader>> = {
  for: (asked, keyword) => {
    const word = wordFrom(asked.text, endOf(keyword));
    const forMs = durationMs(word?.text ?? '');
    return word === undefined || forMs === undefined
      ? notWanted(asked.usage, asked.text, word, DURATION, whyNoDuration(word?.text ?? ''))
      : { ok: true, tail: { forMs }, end: endOf(word) };
  },
  until: (asked, keyword) => {
    const word = wordFrom(asked.text, endOf(keyword));
    const wanted = timeWanted(asked.clock);
    if (word === undefined) return notWanted(asked.usage, asked.text, word, wanted);
    const { clock, end } = zoned(asked, endOf(word));
    const instant = untilMs(word.text, clock);
    return instant === undefined
      ? notWanted(asked.usage, asked.text, word, wanted)
      : { ok: true, tail: { untilMs: instant }, end };
  },
  in: (asked, keyword) => {
    const word = wordFrom(asked.text, endOf(keyword));
    return word === undefined || !isPlaceName(word.text)
      ? notWanted(asked.usage, asked.text, word, PLACE)
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
    const isShown = found === '' || why.includes(clipped(found));
    const lead = isShown ? undefined : `“${clipped(found)}” is not a reason.`;
    return textProblem(asked.usage, { position, found, expected: 'a reason', says: [lead, why] });
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
  if (isTime(known) && isTime(tail)) return 'The command says already how long it lasts.';
  if (known.where !== undefined && tail.where !== undefined)
    return 'The command names a place already.';
  return known.reason !== undefined && tail.reason !== undefined
    ? 'The command has a reason already.'
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
    if (why !== undefined) return tooMuch(usage, word, why);
    known = { ...known, ...read.tail };
    word = wordFrom(text, read.end);
  }
  return { ok: true, words, tails: { ...NONE, ...known } };
};
