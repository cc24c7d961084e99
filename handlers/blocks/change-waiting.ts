import type { ActionsBlock, Button, ContextBlock, HeaderBlock, SectionBlock } from '@slack/types';
import type { Proposal } from '../../src/model/change/proposal.ts';
import { changeText, changeTitle } from '../../src/operations/change/change-text.ts';
import type { Waiting } from '../../src/operations/change/lifecycle/waiting.ts';
import { approveButton, cancelButton, cardButtons } from './change-buttons.ts';
import { atTime, whereText } from './change-words.ts';
import { said } from './live-text.ts';
import { context, header, section } from './text.ts';

type WaitingBlock = ActionsBlock | ContextBlock | HeaderBlock | SectionBlock;

const SHOWN = 5;

const missing = ({ approvalsNeeded, approvedBy }: Proposal): string => {
  const people = approvalsNeeded - approvedBy.length;
  return people === 1
    ? 'One more person has to approve.'
    : `${people} more people have to approve.`;
};

const waitsFor = (proposal: Proposal): string =>
  `${proposal.state === 'open' ? 'You have not confirmed it.' : missing(proposal)} Until ${atTime(proposal.expiresAtMs)}.`;

const entry = (proposal: Proposal, buttons: readonly Button[]): readonly WaitingBlock[] => [
  section(
    `*${said(changeTitle(proposal))}*: ${said(changeText(proposal.change, proposal.before))}\n${waitsFor(proposal)}`,
  ),
  context(whereText(proposal)),
  // Buttons of one view differ by their block.
  { type: 'actions', block_id: `waiting-${proposal.id}`, elements: [...buttons] },
];

const ownButtons = (proposal: Proposal): readonly Button[] =>
  proposal.state === 'open' ? cardButtons(proposal) : [cancelButton(proposal)];

/** What waits for somebody, as a part of their Home tab; nothing where nothing waits. */
export const waitingBlocks = ({ toApprove, own }: Waiting): readonly WaitingBlock[] => {
  const entries = [
    ...toApprove.map((proposal) => entry(proposal, [approveButton(proposal)])),
    ...own.map((proposal) => entry(proposal, ownButtons(proposal))),
  ];
  const left = entries.length - SHOWN;
  return entries.length === 0
    ? []
    : [
        header('Waiting for you'),
        ...entries.slice(0, SHOWN).flat(),
        ...(left > 0 ? [context(`${left} more wait after these.`)] : []),
      ];
};
