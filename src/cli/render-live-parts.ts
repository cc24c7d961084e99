import type { About, Advice, Gap } from '../operations/live/answer/live-answer.ts';
import type { HealthState, ServiceHealth } from '../operations/live/service/service-health.ts';
import { bar } from './bars.ts';
import { inline } from './inline.ts';
import { type Paint, printable, type Style, wrap } from './paint.ts';

/** How to write a live answer. */
export interface LivePage {
  readonly paint: Paint;
  readonly width: number;
  /** Whether the account is the simulated one. */
  readonly simulated: boolean;
}

const SECOND = 1_000;
const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
] as const;
const LABEL = 16;
const BAR = 20;

/** Text of AWS or of a program on one line, with nothing in it that moves the cursor. */
export const said = (text: string): string => printable(text.replace(/\s+/g, ' ').trim());

/** A text within the page, the first line after `indent` and the others after `hang`. Marks of Markdown become colours. */
export const block = (text: string, page: LivePage, indent = '  ', hang = indent): string => {
  const [first = '', ...rest] = wrap(said(text), page.width - hang.length, '').split('\n');
  return inline([indent + first, ...rest.map((line) => hang + line)].join('\n'), page.paint);
};

/** AWS's own words as they are: no mark in them means anything. */
export const quoted = (text: string, page: LivePage, indent: string): string =>
  page.paint('dim', wrap(said(text), page.width - indent.length - 2, `${indent}│ `));

/** A line with a label on its left. */
export const labelled = (label: string, text: string, { paint, width }: LivePage): string => {
  const [first = '', ...rest] = wrap(said(text), width - LABEL - 2, '').split('\n');
  const hang = ' '.repeat(LABEL + 2);
  return [
    `  ${paint('dim', label.padEnd(LABEL))}${first}`,
    ...rest.map((line) => hang + line),
  ].join('\n');
};

/** Lines below a title; nothing where there are none. */
export const titled = (title: string, lines: readonly string[], { paint }: LivePage): string =>
  lines.length === 0 ? '' : [paint('bold', title), ...lines].join('\n');

/** A time span in its largest unit: `40 s`, `4 min`, `3 h`, `2 d`. */
export const span = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / SECOND));
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ['s', 1];
  return `${Math.floor(seconds / size)} ${unit}`;
};

/** `4 min ago`, as of when the answer was made. */
export const ago = (atMs: number, { readAtMs, ageMs }: About): string =>
  `${span(readAtMs + ageMs - atMs)} ago`;

/** The colour of a state; the word always stands beside it. */
export const HEALTH_STYLE: Readonly<Record<HealthState, Style>> = {
  failing: 'red',
  'under-running': 'yellow',
  'over-running': 'yellow',
  deploying: 'cyan',
  draining: 'dim',
  steady: 'green',
  'scaled-to-zero': 'dim',
  deleted: 'dim',
};

interface Counts {
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
}

/** `████░░ 4/6 running, 1 pending`; more than wanted fills the bar. */
export const countsLine = ({ desired, running, pending }: Counts, { paint }: LivePage): string => {
  const total = Math.max(desired, running);
  const filled = bar({ total, before: running, after: running }, BAR, paint);
  const more = pending > 0 ? `, ${pending} pending` : '';
  return `  ${filled} ${running}/${desired} running${more}`;
};

/** `web · prod`, the title of everything about one service. */
export const serviceTitle = ({ service, cluster }: About, { paint }: LivePage): string =>
  paint(
    'bold',
    [service, cluster]
      .flatMap((part) => part ?? [])
      .map(said)
      .join(' · '),
  );

/** Title, state and counts of a service. */
export const serviceHead = (
  {
    about,
    health,
    counts,
  }: { readonly about: About; readonly health: ServiceHealth } & {
    readonly counts: Counts;
  },
  page: LivePage,
): string =>
  [
    `${serviceTitle(about, page)}  ${page.paint(HEALTH_STYLE[health.state], `● ${health.state}`)}`,
    block(health.sentence, page),
    countsLine(counts, page),
  ].join('\n');

/** A problem and what to do about it, with the statement of a policy where one would help. */
export const adviceLines = ({ sentence, todo, policy }: Advice, page: LivePage): string =>
  [
    block(sentence, page, '', ''),
    ...(todo === '' ? [] : [block(todo, page)]),
    ...(policy === undefined ? [] : [`  ${said(policy)}`]),
  ].join('\n');

/** What AWS did not tell, so that nobody takes the rest for the whole. */
export const gapsBlock = (gaps: readonly Gap[], page: LivePage): string =>
  titled(
    'Missing',
    gaps.map(({ sentence, todo }) =>
      page.paint('yellow', block(`${sentence} ${todo}`, page, '  ! ', '    ')),
    ),
    page,
  );

/** Where an answer comes from and how old it is; says so where nothing of it is real. */
export const aboutLine = (about: About, { paint, simulated }: LivePage): string => {
  const name = simulated ? 'simulated account' : said(about.account);
  const account = about.accountId === null ? name : `${name} (${about.accountId})`;
  const age = about.ageMs < SECOND ? 'just now' : `${span(about.ageMs)} ago`;
  const line = [account, about.region, about.cluster, `read ${age}`]
    .flatMap((part) => part ?? [])
    .map(said)
    .join(' · ');
  return simulated
    ? [paint('yellow', line), paint('dim', 'Set STEVEDORE_AWS=real to look into AWS.')].join('\n')
    : paint('dim', line);
};

/** The parts of an answer, an empty line between them. */
export const pageOf = (parts: readonly string[]): string =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`;
