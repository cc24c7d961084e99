import type { Freeze } from '../model/change/freeze.ts';
import type { Proposal } from '../model/change/proposal.ts';
import { changeText } from '../operations/change/change-text.ts';
import type { Raised } from '../operations/change/lifecycle/raised.ts';
import { atTime, type ChangePage, personText } from './change-card.ts';
import { STATE_WORDS } from './change-story.ts';
import { forTerminal } from './for-terminal.ts';
import { block, pageOf, said } from './render-live-parts.ts';

const reasonText = ({ reason }: Proposal): string => (reason === null ? '' : ` “${said(reason)}”`);

const placeText = ({ target }: Proposal, { paint }: ChangePage): string =>
  paint('bold', said(`${target.cluster}/${target.service}`));

const historyEntry = (proposal: Proposal, page: ChangePage): string => {
  const [style, words] = STATE_WORDS[proposal.state];
  const at = atTime(proposal.sentAtMs ?? proposal.createdAtMs, page.nowMs);
  return [
    `${placeText(proposal, page)}  ${said(changeText(proposal.change, proposal.before))}  ${page.paint(style, words)}`,
    block(`${at} by ${personText(proposal.by)}${reasonText(proposal)}`, page),
    ...(proposal.outcome === null ? [] : [block(forTerminal(proposal.outcome), page)]),
  ].join('\n');
};

const keptLine = (kept: string | null, { paint }: ChangePage): string =>
  kept === null
    ? paint(
        'yellow',
        'The simulated account keeps nothing between two commands; set STEVEDORE_AWS=real for AWS.',
      )
    : paint('dim', `Read from ${said(kept)}. Changes by other hands stand in CloudTrail.`);

/** What was changed, by whom, why, and how it ended; the newest first. */
export const renderHistory = (
  proposals: readonly Proposal[],
  kept: string | null,
  page: ChangePage,
): string =>
  pageOf([
    ...(proposals.length === 0
      ? ['Nothing was changed through Stevedore yet.']
      : proposals.map((one) => historyEntry(one, page))),
    keptLine(kept, page),
  ]);

const raisedEntry = ({ first, last, normal, desiredCount }: Raised, page: ChangePage): string => {
  const { nowMs } = page;
  const back =
    last.return?.state === 'waiting'
      ? `, to be put back at ${atTime(last.return.atMs, nowMs)}`
      : '';
  return [
    `${placeText(last, page)}  ${page.paint('bold', `${desiredCount ?? '?'}`)} now, normally ${normal}`,
    block(
      `raised ${atTime(first.sentAtMs ?? first.createdAtMs, nowMs)} by ${personText(first.by)}${reasonText(first)}${back}`,
      page,
    ),
    ...(desiredCount === null
      ? [block('AWS could not be asked how many are wanted now.', page)]
      : []),
  ].join('\n');
};

/** What is still above its normal, the longest first. */
export const renderRaised = (
  raised: readonly Raised[],
  kept: string | null,
  page: ChangePage,
): string =>
  pageOf([
    ...(raised.length === 0
      ? ['Nothing that was raised here is still above its normal.']
      : raised.map((one) => raisedEntry(one, page))),
    page.paint('dim', 'Normal is the count before somebody raised it through Stevedore.'),
    keptLine(kept, page),
  ]);

/** A freeze that holds now, or would. */
export const renderFreeze = (
  { pattern, account, untilMs, by, reason }: Freeze,
  { dryRun, kept }: { readonly dryRun: boolean; readonly kept: string | null },
  page: ChangePage,
): string => {
  const why = reason === null ? '' : ` “${said(reason)}”`;
  const where = account === null ? '' : ` in ${said(account)}`;
  const foot = dryRun
    ? 'Dry run: nothing was frozen.'
    : kept === null
      ? 'The simulated account ends with this command, and the freeze with it.'
      : `Whoever may freeze can lift it: stevedore unfreeze ${said(pattern)}`;
  return pageOf([
    [
      `${page.paint('bold', said(pattern))}${where} is ${dryRun ? 'to be ' : ''}frozen until ${atTime(untilMs, page.nowMs)}.`,
      block('Nothing that it covers can be changed through Stevedore until then.', page),
    ].join('\n'),
    `${foot}\n${page.paint('dim', `by ${personText(by)}${why}`)}`,
  ]);
};
