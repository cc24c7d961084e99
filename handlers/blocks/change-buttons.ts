import type { Button } from '@slack/types';
import type { Proposal } from '../../src/model/change/proposal.ts';
import { button } from './text.ts';

/** Action ids of the buttons of a change. Their value is the id of a proposal and nothing else. */
export const CHANGE_ACTIONS = {
  confirm: 'change-confirm',
  cancel: 'change-cancel',
  approve: 'change-approve',
  putBack: 'change-put-back',
  again: 'change-again',
  keep: 'change-keep',
} as const;

/** Action id of the buttons that ask for a change with another name in it; the value is the whole command. */
export const CHANGE_ASK_ACTION = 'change-ask';

const styled = (one: Button, style: 'primary' | 'danger'): Button => ({ ...one, style });

const of = (label: string, action: keyof typeof CHANGE_ACTIONS, { id }: Proposal): Button =>
  button(label, CHANGE_ACTIONS[action], id);

const sure = ({ change }: Proposal): string =>
  change.kind === 'scale' ? `Yes, set it to ${change.desiredCount}` : 'Yes, I am sure';

/** Of a card that waits for its author. The second question is put in red. */
export const cardButtons = (proposal: Proposal): readonly Button[] => {
  if (proposal.state !== 'open') return [];
  const isSecond = proposal.askedAgain;
  return [
    styled(
      of(isSecond ? sure(proposal) : 'Confirm', 'confirm', proposal),
      isSecond ? 'danger' : 'primary',
    ),
    of('Cancel', 'cancel', proposal),
  ];
};

/** Of a card that nothing can be done with any more. */
export const againButton = (proposal: Proposal): Button =>
  styled(of('Look again', 'again', proposal), 'primary');

export const putBackButton = (proposal: Proposal): Button => of('Put it back', 'putBack', proposal);
export const keepButton = (proposal: Proposal): Button => of('Keep it', 'keep', proposal);
export const approveButton = (proposal: Proposal): Button =>
  styled(of('Approve', 'approve', proposal), 'primary');
export const cancelButton = (proposal: Proposal): Button => of('Cancel', 'cancel', proposal);
