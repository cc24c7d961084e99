import type { FreezeRequest, ParsedText, UnfreezeRequest } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { notWanted, parsed, tooMuch, type Usage, type Wanted } from './problem.ts';
import { isKeyword, withoutTails } from './tails.ts';
import { isPattern, type Word, wordFrom } from './word.ts';

const freezeExample: Usage['example'] = (name) => `/ecs freeze ${name} until 18:00 because "audit"`;
const unfreezeExample: Usage['example'] = (name) => `/ecs unfreeze ${name}`;

const PATTERN = 'a cluster, cluster/service, or * for everything';
const TO_FREEZE: Wanted = {
  thing: 'something to freeze',
  named: 'What to freeze',
  write: `${PATTERN}, first`,
};
const TO_LIFT: Wanted = {
  thing: 'something that was frozen',
  named: 'What to lift the freeze of',
  write: 'what was frozen, as it was written then',
};
const END: Wanted = {
  thing: '“for” or “until”',
  named: 'The end of the freeze',
  write: '“for” and a time span, or “until” and a time: every freeze ends by itself',
};

const patternOr = (word: Word | undefined, other: string): string =>
  word !== undefined && isPattern(word.text) && !isKeyword(word.text) ? word.text : other;

/** Reads what stands behind `/ecs freeze`: `prod until 18:00`, `prod/web for 2h because "audit"`. It always ends by itself. */
export const parseFreeze = (text: string, clock: TextClock): ParsedText<FreezeRequest> => {
  const usage = { example: freezeExample, name: patternOr(wordFrom(text, 0), 'prod') };
  const read = withoutTails(text, clock, usage);
  if (!read.ok) return read;
  const [pattern, more] = read.words;
  if (pattern === undefined || !isPattern(pattern.text))
    return notWanted(usage, text, pattern, TO_FREEZE);
  const isTimed = read.tails.forMs !== null || read.tails.untilMs !== null;
  if (more !== undefined) return isTimed ? tooMuch(usage, more) : notWanted(usage, text, more, END);
  if (!isTimed) return notWanted(usage, text, undefined, END);
  return parsed({ ...read.tails, pattern: pattern.text });
};

/** Reads what stands behind `/ecs unfreeze`: the pattern of the freeze that is to be lifted. */
export const parseUnfreeze = (text: string): ParsedText<UnfreezeRequest> => {
  const pattern = wordFrom(text, 0);
  const usage = { example: unfreezeExample, name: patternOr(pattern, 'prod') };
  if (pattern === undefined || !isPattern(pattern.text) || isKeyword(pattern.text))
    return notWanted(usage, text, pattern, TO_LIFT);
  const more = wordFrom(text, pattern.at + pattern.text.length);
  return more === undefined ? parsed({ pattern: pattern.text }) : tooMuch(usage, more);
};
