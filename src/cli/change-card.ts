import type { Person } from '../model/change/change.ts';
import type { Proposal } from '../model/change/proposal.ts';
import type { Verdict } from '../model/change/verdict.ts';
import { changeText, changeTitle } from '../operations/change/change-text.ts';
import type { Advice } from '../operations/live/answer/live-answer.ts';
import { forTerminal } from './for-terminal.ts';
import type { Style } from './paint.ts';
import { block, countsLine, type LivePage, pageOf, said, titled } from './render-live-parts.ts';

/** How a change is written: as answers are, on a certain day. */
export interface ChangePage extends LivePage {
  readonly nowMs: number;
}

/** A person: the user of a terminal by name, anybody else by the id that Slack has for them. */
export const personText = ({ userId }: Person): string => said(userId.replace(/^cli:/, ''));

const DAY_END = 10;

/** `14:05 UTC`, with the day in front where it is another one. */
export const atTime = (atMs: number, nowMs: number): string => {
  const [at, now] = [new Date(atMs).toISOString(), new Date(nowMs).toISOString()];
  const day = at.slice(0, DAY_END) === now.slice(0, DAY_END) ? '' : `${at.slice(0, DAY_END)} `;
  return `${day}${at.slice(11, 16)} UTC`;
};

const EFFECTS: Readonly<Record<Verdict['effect'], readonly [Style, string]>> = {
  blocks: ['red', 'blocks    '],
  'asks-again': ['yellow', 'asks again'],
  informs: ['cyan', 'informs   '],
};

const verdictLine = ({ effect, sentence, todo }: Verdict, page: ChangePage): string => {
  const [style, word] = EFFECTS[effect];
  const hang = ' '.repeat(word.length + 4);
  const text = forTerminal(todo === null ? sentence : `${sentence} ${todo}`);
  return `  ${page.paint(style, word)}  ${block(text, page, hang).slice(hang.length)}`;
};

/** What blocks first, what is only said last. */
const ORDER: readonly Verdict['effect'][] = ['blocks', 'asks-again', 'informs'];

/** The verdicts of a proposal, by effect. */
export const verdictsText = (verdicts: readonly Verdict[], page: ChangePage): string =>
  ORDER.flatMap((effect) => verdicts.filter((one) => one.effect === effect))
    .map((one) => verdictLine(one, page))
    .join('\n');

/** Where, by whom, and why. */
export const whereText = (
  { target, by, reason }: Proposal,
  { paint, simulated }: ChangePage,
): string => {
  const account = simulated ? 'simulated account' : said(target.account);
  const line = [
    `${account} (${said(target.accountId)})`,
    said(target.region),
    said(target.cluster),
    `by ${personText(by)}`,
    ...(reason === null ? [] : [`“${said(reason)}”`]),
  ].join(' · ');
  return paint(simulated ? 'yellow' : 'dim', line);
};

const returnLine = (
  { forMs, change }: Proposal,
  { nowMs, simulated }: ChangePage,
): readonly string[] => {
  if (forMs === null) return [];
  if (change.kind === 'restart') return ['A restart cannot be put back.'];
  const at = atTime(nowMs + forMs, nowMs);
  return simulated
    ? [
        `Until about ${at}; but nobody puts it back here: the simulated account ends with this command.`,
      ]
    : [
        `To be put back at about ${at}, if nobody changes it meanwhile: by a bot that runs on the same database.`,
      ];
};

const footOf = (proposal: Proposal, dryRun: boolean, { nowMs }: ChangePage): string => {
  if (dryRun) return 'Dry run: nothing was changed.';
  if (proposal.state !== 'open') return 'Nothing was changed, and this cannot be confirmed.';
  const count = proposal.approvalsNeeded;
  const more =
    count === 0
      ? ''
      : ` Then ${count === 1 ? 'one more person has' : `${count} more people have`} to approve.`;
  return `Nothing has been changed yet. Confirm it until ${atTime(proposal.expiresAtMs, nowMs)}.${more}`;
};

/** `Scale api · prod` and before → after. */
export const changeHead = (proposal: Proposal, { paint }: ChangePage): string =>
  [
    paint('bold', said(changeTitle(proposal))),
    `  ${paint('bold', said(changeText(proposal.change, proposal.before)))}`,
  ].join('\n');

/** What would change, how it stands now, what speaks for and against it, and where it is. */
export const renderCard = (proposal: Proposal, dryRun: boolean, page: ChangePage): string => {
  const { before, change } = proposal;
  const { desiredCount: desired, runningCount: running } = before;
  const now =
    change.kind === 'scale' ? [`${countsLine({ desired, running, pending: 0 }, page)} now`] : [];
  const lines = returnLine(proposal, page).map((line) => block(line, page));
  return pageOf([
    [changeHead(proposal, page), ...now, ...lines].join('\n'),
    verdictsText(proposal.verdicts, page),
    [block(footOf(proposal, dryRun, page), page, '', ''), whereText(proposal, page)].join('\n'),
  ]);
};

/** Why a change was refused, with what would help: lines for stevedore.yml, a statement of IAM, or other names. */
export const renderChangeRefusal = (
  { sentence, todo, lines, policy }: Advice,
  commands: readonly string[],
  page: ChangePage,
): string => {
  const help = lines ?? policy;
  return pageOf([
    [page.paint('red', 'Refused'), block(forTerminal(sentence), page)].join('\n'),
    [
      block(forTerminal(todo), page),
      ...(help === undefined
        ? []
        : help.split('\n').map((line) => `    ${page.paint('cyan', line)}`)),
    ].join('\n'),
    titled(
      'Perhaps',
      commands.map((command) => `  stevedore ${said(command)}`),
      page,
    ),
    page.simulated
      ? page.paint('yellow', 'Asked of the simulated account; set STEVEDORE_AWS=real for AWS.')
      : '',
  ]);
};
