import type { ChangeProgress } from '../model/change/progress.ts';
import type { Proposal, ProposalState } from '../model/change/proposal.ts';
import { atTime, type ChangePage, changeHead, whereText } from './change-card.ts';
import { forTerminal } from './for-terminal.ts';
import type { Style } from './paint.ts';
import { block, countsLine, pageOf, said } from './render-live-parts.ts';

/** A state in words, with its colour. */
export const STATE_WORDS: Readonly<Record<ProposalState, readonly [Style, string]>> = {
  open: ['dim', 'waits to be confirmed'],
  confirmed: ['yellow', 'waits for approval'],
  sending: ['cyan', 'being sent'],
  following: ['cyan', 'sent, and followed'],
  steady: ['green', 'done'],
  failing: ['red', 'sent, and failing'],
  overtaken: ['yellow', 'overtaken'],
  refused: ['red', 'refused'],
  cancelled: ['dim', 'cancelled'],
  expired: ['dim', 'expired'],
  'not-sent': ['dim', 'not sent'],
};

const SIGNS: Readonly<Record<ChangeProgress['events'][number]['severity'], Style>> = {
  ok: 'green',
  info: 'dim',
  warn: 'yellow',
  error: 'red',
};

/** `████░░ 4/6 running, 1 pending, 1 stopping`. */
export const progressLine = (
  { runningCount, desiredCount, pendingCount }: ChangeProgress,
  page: ChangePage,
): string => {
  const counts = { desired: desiredCount, running: runningCount, pending: pendingCount };
  const stopping = runningCount > desiredCount ? `, ${runningCount - desiredCount} stopping` : '';
  return `${countsLine(counts, page)}${stopping}`;
};

/** What AWS said while the change was followed. */
export const eventLine = (
  { atMs, message, severity }: ChangeProgress['events'][number],
  page: ChangePage,
): string => {
  const time = new Date(atMs).toISOString().slice(11, 19);
  return `  ${page.paint(SIGNS[severity], '●')} ${page.paint('dim', time)} ${said(message)}`;
};

const returnLine = (proposal: Proposal, page: ChangePage, kept: string | null): string => {
  const back = proposal.return;
  if (back?.state !== 'waiting') return '';
  if (kept === null)
    return block('Nobody puts it back: the simulated account ends with this command.', page);
  const { cluster, service } = proposal.target;
  return block(
    `It is to be put back at ${atTime(back.atMs, page.nowMs)}, if nobody changes it meanwhile. That does a bot which runs on the same database (${kept}); without one it stays as it is, and \`stevedore raised ${cluster}/${service}\` shows it.`,
    page,
  );
};

/** How a change ended, or where it stands. */
export const renderStory = (
  proposal: Proposal,
  progress: ChangeProgress | null,
  kept: string | null,
  page: ChangePage,
): string => {
  const [style, words] = STATE_WORDS[proposal.state];
  const why = progress?.diagnosis ?? null;
  const { cluster, service } = proposal.target;
  const look =
    proposal.state === 'failing' || proposal.state === 'overtaken'
      ? [block(`Look: \`stevedore why ${cluster}/${service}\``, page)]
      : [];
  return pageOf([
    [
      changeHead(proposal, page),
      `  ${page.paint(style, words)}`,
      ...(progress === null ? [] : [progressLine(progress, page)]),
      ...(proposal.outcome === null ? [] : [block(forTerminal(proposal.outcome), page)]),
      ...(why === null ? [] : [block(`Why: ${why}`, page)]),
      ...look,
    ].join('\n'),
    returnLine(proposal, page, kept),
    whereText(proposal, page),
  ]);
};
