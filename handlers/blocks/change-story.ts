import type { Button } from '@slack/types';
import type { Story } from '../../src/change-ports.ts';
import type { ChangeProgress } from '../../src/model/change/progress.ts';
import type { Proposal } from '../../src/model/change/proposal.ts';
import { changeText, changeTitle } from '../../src/operations/change/change-text.ts';
import type { MessageBlock, Reply } from '../reply.ts';
import { approveButton, cancelButton, keepButton, putBackButton } from './change-buttons.ts';
import { verdictBlocks } from './change-verdicts.ts';
import { atTime, personText, STATE_WORDS, whereText, withOwnTimes } from './change-words.ts';
import { runButton } from './live-buttons.ts';
import { fitted } from './live-fit.ts';
import { bar, said, span } from './live-text.ts';
import { context, header, section } from './text.ts';

const SIGN = { ok: '🟢', info: '▫️', warn: '🟠', error: '🔴' } as const;

const countsText = ({ runningCount, pendingCount, desiredCount }: ChangeProgress): string =>
  `${bar(runningCount, desiredCount)} ${runningCount}/${desiredCount} running${pendingCount > 0 ? `, ${pendingCount} starting` : ''}${runningCount > desiredCount ? `, ${runningCount - desiredCount} stopping` : ''}`;

const approvalText = ({ approvalsNeeded, approvedBy, expiresAtMs }: Proposal): string => {
  const missing = approvalsNeeded - approvedBy.length;
  const had =
    approvedBy.length === 0 ? '' : ` Approved by ${approvedBy.map(personText).join(', ')}.`;
  return `Needs ${missing === 1 ? 'one more person' : `${missing} more people`} to approve, until ${atTime(expiresAtMs)}.${had}`;
};

const stateLines = (proposal: Proposal, progress: ChangeProgress | null): readonly string[] => {
  const { state, outcome, sentAtMs, endedAtMs } = proposal;
  const when = endedAtMs ?? sentAtMs;
  return [
    `${STATE_WORDS[state]}${when === null ? '' : ` at ${atTime(when)}`}: *${said(changeText(proposal.change, proposal.before))}*`,
    ...(state === 'confirmed' ? [...lastingText(proposal), approvalText(proposal)] : []),
    ...(outcome === null || (state === 'steady' && progress !== null)
      ? []
      : [withOwnTimes(said(outcome, 600))]),
    ...(progress === null ? [] : [countsText(progress)]),
  ];
};

const lastingText = ({ forMs }: Proposal): readonly string[] =>
  forMs === null ? [] : [`For ${span(forMs)}, then it is put back by itself.`];

const eventBlocks = (progress: ChangeProgress | null): readonly MessageBlock[] => {
  if (progress === null || progress.events.length === 0) return [];
  const lines = progress.events.map(
    ({ atMs, message, severity }) => `${SIGN[severity]} ${atTime(atMs)} ${said(message)}`,
  );
  return [context(lines.join('\n'))];
};

const foundBlocks = (progress: ChangeProgress | null): readonly MessageBlock[] =>
  progress?.diagnosis ? [section(`*Why* ${said(progress.diagnosis, 1_500)}`)] : [];

const returnText = ({ return: back }: Proposal): readonly MessageBlock[] => {
  switch (back?.state) {
    case 'waiting':
    case 'reminded':
      return [
        context(
          `Put back at ${atTime(back.atMs, '{date_short_pretty} {time}')}, if nobody changes it.`,
        ),
      ];
    case 'done':
      return [context('Put back when its time was over.')];
    case 'given-up':
      return [context('Kept for good.')];
    default:
      return [];
  }
};

const WAS_MADE: readonly string[] = ['following', 'steady', 'failing'];

const storyButtons = (proposal: Proposal): readonly Button[] => {
  const { cluster, service } = proposal.target;
  const { state, change } = proposal;
  const isBack = proposal.return?.state === 'done';
  if (state === 'confirmed') return [approveButton(proposal), cancelButton(proposal)];
  const why =
    state === 'failing' || state === 'overtaken'
      ? [runButton('Why?', 'why', `why ${cluster}/${service}`)]
      : [];
  const back =
    WAS_MADE.includes(state) && change.kind !== 'restart' && proposal.putsBack === null && !isBack
      ? [putBackButton(proposal)]
      : [];
  return [...back, ...why];
};

/** The one message in which everybody follows a change; `aside` is mrkdwn. */
export const storyReply = ({ proposal, progress }: Story, aside: string | null = null): Reply => {
  const title = changeTitle(proposal);
  const change = changeText(proposal.change, proposal.before);
  const state = STATE_WORDS[proposal.state].replaceAll('*', '');
  return {
    text: `${title}: ${change}. ${state}. ${proposal.outcome ?? ''}`.trim(),
    blocks: fitted(
      [
        header(title),
        section(stateLines(proposal, progress).join('\n')),
        // Whoever approves weighs what its author weighed.
        ...(proposal.state === 'confirmed' ? verdictBlocks(proposal.verdicts, 'a channel') : []),
        ...foundBlocks(progress),
        ...eventBlocks(progress),
        ...returnText(proposal),
      ],
      [context(whereText(proposal)), ...(aside === null ? [] : [context(aside)])],
    ),
    buttons: storyButtons(proposal),
    share: null,
  };
};

/** To the author of a `for 2h`: it ends soon, or somebody has to decide. */
export const returnReply = (
  proposal: Proposal,
  kind: 'remind' | 'ask',
  sentence: string,
): Reply => {
  const title = changeTitle(proposal);
  const change = changeText(proposal.change, proposal.before);
  const lead =
    kind === 'remind' ? 'The time of this change is nearly over.' : 'I did not put this back.';
  return {
    text: `${lead} ${title}: ${change}. ${sentence}`,
    blocks: [
      section(`⏰ *${lead}*\n${said(title)}: ${said(change)}\n${said(sentence, 600)}`),
      context(whereText(proposal)),
    ],
    buttons: [putBackButton(proposal), keepButton(proposal)],
    share: null,
  };
};
