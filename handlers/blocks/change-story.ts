import type { Button } from '@slack/types';
import type { Story } from '../../src/change-ports.ts';
import type { ChangeProgress } from '../../src/model/change/progress.ts';
import type { Proposal } from '../../src/model/change/proposal.ts';
import type { MessageBlock, Reply } from '../reply.ts';
import { approveButton, cancelButton, keepButton, putBackButton } from './change-buttons.ts';
import {
  atTime,
  changeText,
  changeTitle,
  personText,
  STATE_WORDS,
  whereText,
} from './change-words.ts';
import { runButton } from './live-buttons.ts';
import { fitted } from './live-fit.ts';
import { bar, said } from './live-text.ts';
import { context, header, section } from './text.ts';

const SIGN = { ok: '🟢', info: '▫️', warn: '🟠', error: '🔴' } as const;

const countsText = ({ runningCount, pendingCount, desiredCount }: ChangeProgress): string =>
  `\`${bar(runningCount, desiredCount)}\` ${runningCount}/${desiredCount} running${pendingCount > 0 ? `, ${pendingCount} starting` : ''}${runningCount > desiredCount ? `, ${runningCount - desiredCount} stopping` : ''}`;

const approvalText = ({ approvalsNeeded, approvedBy }: Proposal): string => {
  const missing = approvalsNeeded - approvedBy.length;
  const had =
    approvedBy.length === 0 ? '' : ` Approved by ${approvedBy.map(personText).join(', ')}.`;
  return `Needs ${missing === 1 ? 'one more person' : `${missing} more people`} to approve.${had}`;
};

const stateLines = (proposal: Proposal, progress: ChangeProgress | null): readonly string[] => {
  const { state, outcome, sentAtMs, endedAtMs } = proposal;
  const when = endedAtMs ?? sentAtMs;
  return [
    `${STATE_WORDS[state]}${when === null ? '' : ` at ${atTime(when)}`}: *${said(changeText(proposal.change, proposal.before))}*`,
    ...(state === 'confirmed' ? [approvalText(proposal)] : []),
    ...(outcome === null ? [] : [said(outcome, 600)]),
    ...(progress === null ? [] : [countsText(progress)]),
  ];
};

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
  if (state === 'confirmed') return [approveButton(proposal), cancelButton(proposal)];
  const why =
    state === 'failing' || state === 'overtaken'
      ? [runButton('Why?', 'why', `why ${cluster}/${service}`)]
      : [];
  const back =
    WAS_MADE.includes(state) && change.kind !== 'restart' ? [putBackButton(proposal)] : [];
  return [...back, ...why];
};

/** The one message in which everybody follows a change. */
export const storyReply = ({ proposal, progress }: Story): Reply => {
  const title = changeTitle(proposal);
  const change = changeText(proposal.change, proposal.before);
  const state = STATE_WORDS[proposal.state].replaceAll('*', '');
  return {
    text: `${title}: ${change}. ${state}. ${proposal.outcome ?? ''}`.trim(),
    blocks: fitted(
      [
        header(title),
        section(stateLines(proposal, progress).join('\n')),
        ...foundBlocks(progress),
        ...eventBlocks(progress),
        ...returnText(proposal),
      ],
      [context(whereText(proposal))],
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
