import type { ParsedText } from '../../../../src/operations/change/text/change-wish.ts';

/** 13:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 21, 12);
export const CLOCK = { nowMs: NOW, timeZone: 'Europe/Berlin' };
export const NO_TAILS = { forMs: null, untilMs: null, reason: null, where: null, dryRun: false };

/** What was read; throws on a text that was refused. */
export const requestOf = <Request>(parsed: ParsedText<Request>): Request => {
  if (!parsed.ok) throw new Error(parsed.problem.sentence);
  return parsed.request;
};

/** Why a text was refused; throws on one that was not. */
export const sentenceOf = (parsed: ParsedText<unknown>): string => {
  if (parsed.ok) throw new Error('The text was not refused.');
  return parsed.problem.sentence;
};
