import type { Proposal, ProposalState } from '../../../model/change/proposal.ts';
import type { Advice } from '../../live/answer/live-answer.ts';

const advice = (code: string, sentence: string, todo: string): Advice => ({ code, sentence, todo });

export const unknownProposal = (): Advice =>
  advice(
    'proposal-unknown',
    'There is no such proposal here.',
    'Ask for the change again; the card that answers has its own buttons.',
  );

export const otherWorkspace = (): Advice =>
  advice(
    'another-workspace',
    'Changes are taken from people of the workspace that Stevedore belongs to, and from nobody else.',
    'Ask somebody of that workspace.',
  );

export const nothingToUndo = (): Advice =>
  advice(
    'nothing-to-undo',
    'A restart cannot be put back: the same definition runs as before.',
    'To go back to another revision, use `/ecs rollback`.',
  );

export const notTheAuthor = (): Advice =>
  advice(
    'not-the-author',
    'Only the person who asked for this change can confirm or cancel it.',
    'Ask for the change yourself if you want it.',
  );

export const ownApproval = (): Advice =>
  advice(
    'own-approval',
    'You asked for this change, so that your approval does not count.',
    'Somebody else who is allowed to approve has to press Approve.',
  );

export const alreadyApproved = (): Advice =>
  advice(
    'already-approved',
    'You have approved this change already, and nobody counts twice.',
    'Another person has to approve it.',
  );

export const expired = ({ expiresAtMs }: Proposal): Advice =>
  advice(
    'proposal-expired',
    `This proposal ended at ${new Date(expiresAtMs).toISOString().slice(11, 16)} UTC without being confirmed. Nothing was changed.`,
    'Ask for the change again; what is shown then is read anew.',
  );

/** For a button of a card whose proposal has gone on. */
const WHERE: Readonly<Record<ProposalState, string>> = {
  open: 'This proposal waits to be confirmed.',
  confirmed: 'This proposal is confirmed and waits for approval.',
  sending: 'This change is being sent right now.',
  following: 'This change was sent and is being followed.',
  steady: 'This change was made and is complete.',
  failing: 'This change was made, and the service did not come up.',
  overtaken: 'This change was made, and something else has changed the service since.',
  refused: 'This proposal was refused. Nothing was changed.',
  cancelled: 'This proposal was cancelled. Nothing was changed.',
  expired: 'This proposal has expired. Nothing was changed.',
  'not-sent': 'This change was never sent.',
};

const NOTHING_SENT: readonly ProposalState[] = ['refused', 'cancelled', 'expired', 'not-sent'];

export const alreadyThere = ({ state }: Proposal): Advice =>
  advice(
    `already-${state}`,
    WHERE[state],
    NOTHING_SENT.includes(state)
      ? 'Ask for the change again; what is shown then is read anew.'
      : 'Look at its message in the channel, or at `/ecs history`, for how it went.',
  );

export const serviceBusy = ({ target }: Proposal): Advice =>
  advice(
    'service-busy',
    `Another change of ${target.cluster}/${target.service} is under way. This one was not sent.`,
    'Wait until that one has ended, then confirm again; the proposal stays open until it expires.',
  );

export const accountGone = ({ target }: Pick<Proposal, 'target'>): Advice =>
  advice(
    'account-gone',
    `Stevedore does not look into ${target.account} (${target.region}) any more. Nothing was changed.`,
    'Add the account to stevedore.yml, or ask for a service in another one.',
  );
