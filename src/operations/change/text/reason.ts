import { durationMs } from './duration.ts';
import { isDryRun } from './word.ts';

/** Quotes that open and close each other, with those that keyboards and Slack put in their place. */
const QUOTES: readonly string[] = ['"“”„‟', "'‘’‚", '«»'];
const REASON_CHARACTERS = 300;

/** A reason behind `because`, where it ends, and whether `--dry-run` stood in it. */
export type ReadReason =
  | {
      readonly ok: true;
      readonly reason: string;
      readonly end: number;
      readonly dryRun: boolean;
    }
  | { readonly ok: false; readonly at: number; readonly found: string; readonly why: string };

const plain = (text: string): string =>
  // biome-ignore format: one replacement after the other
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim();

const judged = (
  text: string,
  { at, end, dryRun = false }: { readonly at: number; end: number; dryRun?: boolean },
): ReadReason => {
  const reason = plain(text);
  if (reason === '')
    return {
      ok: false,
      at,
      found: '',
      why: 'The reason behind “because” is missing. Write it in quotation marks.',
    };
  return reason.length > REASON_CHARACTERS
    ? {
        ok: false,
        at,
        found: reason,
        why: `The reason has ${reason.length} characters, and ${REASON_CHARACTERS} fit. Shorten it.`,
      }
    : { ok: true, reason, end, dryRun };
};

/** A quote ends where its partner stands before a space or at the end, so that an apostrophe ends nothing. */
const quoted = (text: string, at: number, quotes: string): ReadReason => {
  for (let end = at + 1; end < text.length; end += 1) {
    const next = text.charAt(end + 1);
    if (quotes.includes(text.charAt(end)) && (next === '' || /\s/.test(next)))
      return judged(text.slice(at + 1, end), { at, end: end + 1 });
  }
  return {
    ok: false,
    at,
    found: text.slice(at),
    why: 'The reason has no end: its second quotation mark is missing, or something stands right behind it.',
  };
};

/** A tail in a reason without quotes would be lost without a word. */
const lostTail = (words: readonly string[]): number =>
  words.findIndex((word, index) => {
    const next = words[index + 1] ?? '';
    const isTime = durationMs(next) !== undefined || /^\d{1,2}:\d\d$/.test(next);
    return /^(?:for|until)$/i.test(word) && isTime;
  });

const unquoted = (text: string, at: number): ReadReason => {
  const words = text.slice(at).split(/\s+/);
  const kept = words.filter((word) => !isDryRun(word));
  const lost = lostTail(kept);
  if (lost >= 0) {
    const found = kept.slice(lost, lost + 2).join(' ');
    return {
      ok: false,
      at: text.indexOf(found, at) < 0 ? at : text.indexOf(found, at),
      found,
      why: `A reason without quotation marks goes to the end of the text, and “${found}” would be lost in it. Put the reason into quotation marks.`,
    };
  }
  return judged(kept.join(' '), { at, end: text.length, dryRun: kept.length < words.length });
};

/** Reads a reason that begins at `at`: in quotation marks, or all the rest of the text. Control characters become spaces. */
export const readReason = (text: string, at: number): ReadReason => {
  const quotes = QUOTES.find((family) => at < text.length && family.includes(text.charAt(at)));
  return quotes === undefined ? unquoted(text, at) : quoted(text, at, quotes);
};
