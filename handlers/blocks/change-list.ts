import type { Proposal } from '../../src/model/change/proposal.ts';
import { changeText } from '../../src/operations/change/change-text.ts';
import type { Raised } from '../../src/operations/change/lifecycle/raised.ts';
import type { MessageBlock, Reply } from '../reply.ts';
import { putBackButton } from './change-buttons.ts';
import { atTime, personText, STATE_WORDS, whoText, withOwnTimes } from './change-words.ts';
import { fitted } from './live-fit.ts';
import { said } from './live-text.ts';
import { context, header, section } from './text.ts';

const WHEN = '{date_short_pretty} {time}';

const placeText = ({ target }: Proposal): string =>
  `*${said(target.cluster)}/${said(target.service)}*`;

const reasonText = ({ reason }: Proposal): string =>
  reason === null ? '' : ` “${said(reason, 200)}”`;

const historyLine = (proposal: Proposal): string =>
  [
    `${STATE_WORDS[proposal.state]} · ${placeText(proposal)}: ${said(changeText(proposal.change, proposal.before))}`,
    `${atTime(proposal.sentAtMs ?? proposal.createdAtMs, WHEN)} · ${whoText(proposal)}`,
    ...(proposal.outcome === null || proposal.state === 'steady'
      ? []
      : [withOwnTimes(said(proposal.outcome, 300))]),
  ].join('\n');

const listReply = (title: string, blocks: readonly MessageBlock[], foot: string): Reply => ({
  text: `${title}. ${foot}`,
  blocks: fitted([header(title), ...blocks], [context(foot)]),
  buttons: [],
  share: null,
});

/** What was changed, by whom, why, and how it ended; the newest first. */
export const historyReply = (proposals: readonly Proposal[], name: string | null): Reply => {
  const title = name === null ? 'Changes' : `Changes of ${name}`;
  if (proposals.length === 0)
    return listReply(
      title,
      [section('Nothing was changed through Stevedore yet.')],
      'Changes by other hands stand in CloudTrail.',
    );
  const foot = `${proposals.length === 1 ? '1 change' : `${proposals.length} changes`} through Stevedore; those by other hands stand in CloudTrail.`;
  return listReply(
    title,
    proposals.map((one) => section(historyLine(one))),
    foot,
  );
};

const raisedLine = ({ first, last, normal, desiredCount }: Raised): string =>
  [
    `${placeText(last)}: *${desiredCount ?? '?'}* now, normally ${normal}`,
    `raised ${atTime(first.sentAtMs ?? first.createdAtMs, WHEN)} by ${personText(first.by)}${reasonText(first)}${last.return?.state === 'waiting' ? `, put back at ${atTime(last.return.atMs, WHEN)}` : ''}`,
    ...(desiredCount === null ? ['AWS could not be asked how many are wanted now.'] : []),
  ].join('\n');

/** What is still above its normal, each with the way back. */
export const raisedReply = (raised: readonly Raised[]): Reply =>
  raised.length === 0
    ? listReply(
        'Raised services',
        [section('Nothing that was raised here is still above its normal.')],
        'Normal is the count before somebody raised it through Stevedore.',
      )
    : listReply(
        'Raised services',
        raised.map((one) => section(raisedLine(one), putBackButton(one.first))),
        'The longest first. Normal is the count before somebody raised it through Stevedore.',
      );
