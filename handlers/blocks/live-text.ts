import type { About, Advice, Gap } from '../../src/operations/live/answer/live-answer.ts';
import type { HealthState } from '../../src/operations/live/service/service-health.ts';
import type { MessageBlock } from '../reply.ts';
import { clamp, context, escapeMrkdwn } from './text.ts';

/** Health as a sign; the word always stands beside it. */
export const HEALTH_SIGN: Readonly<Record<HealthState, string>> = {
  failing: '🔴',
  'under-running': '🟠',
  'over-running': '🟠',
  deploying: '🔵',
  draining: '⚪',
  steady: '🟢',
  'scaled-to-zero': '⚫',
  deleted: '⚪',
};

const PIECE_CHARACTERS = 300;

/** Text of AWS or of a program on one line, cut and escaped. */
export const said = (text: string, max = PIECE_CHARACTERS): string =>
  escapeMrkdwn(clamp(text.replace(/\s+/g, ' ').trim(), max));

/** A name as code; backticks would end it. */
export const code = (text: string, max = PIECE_CHARACTERS): string =>
  `\`${said(text.replaceAll('`', "'"), max) || '?'}\``;

const SECOND = 1_000;
const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
] as const;

/** A time span in its largest unit: `40 s`, `4 min`, `3 h`, `2 d`. */
export const span = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / SECOND));
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ['s', 1];
  return `${Math.floor(seconds / size)} ${unit}`;
};

/** When an answer was made. */
export const madeAt = ({ readAtMs, ageMs }: About): number => readAtMs + ageMs;

/** `4 min ago`, `just now`. */
export const ago = (atMs: number, about: About): string => {
  const past = madeAt(about) - atMs;
  return past < 1_000 ? 'just now' : `${span(past)} ago`;
};

const BAR_CELLS = 10;

/** Running tasks of those wanted: `██████░░░░ 3/5 running`, not as code, which Slack paints red. More than wanted fills the bar. */
export const bar = (running: number, desired: number): string => {
  const share = desired === 0 ? (running === 0 ? 0 : 1) : Math.min(1, running / desired);
  // A bar is full or empty only where that is true.
  const cells = Math.max(
    running > 0 ? 1 : 0,
    Math.min(Math.round(share * BAR_CELLS), running < desired ? BAR_CELLS - 1 : BAR_CELLS),
  );
  return `${'█'.repeat(cells)}${'░'.repeat(BAR_CELLS - cells)}`;
};

/** Where an answer comes from and how old it is. */
export const aboutText = (about: About): string => {
  const account =
    about.accountId === null ? about.account : `${about.account} (${about.accountId})`;
  const age = about.ageMs < SECOND ? 'just now' : `${span(about.ageMs)} ago`;
  return [account, about.region, about.cluster, `read ${age}`]
    .flatMap((part) => (part === null ? [] : [said(part)]))
    .join(' · ');
};

const GAPS = 5;

/** What AWS did not tell, so that nobody takes the rest for the whole. */
export const gapBlocks = (gaps: readonly Gap[]): readonly MessageBlock[] => {
  if (gaps.length === 0) return [];
  const lines = gaps.slice(0, GAPS).map((gap) => `:warning: ${adviceText(gap)}`);
  const more = gaps.length - lines.length;
  return [context([...lines, ...(more > 0 ? [`and ${more} more gaps`] : [])].join('\n'))];
};

/** A problem and what to do about it; commands in backticks stay code. */
export const adviceText = ({ sentence, todo }: Pick<Advice, 'sentence' | 'todo'>): string =>
  `${said(sentence, 500)} ${said(todo, 300)}`.trim();
