import { CHANGE_COMMANDS } from '../../src/operations/change/ask-change.ts';
import type { Step } from '../../src/operations/change/lifecycle/deps.ts';
import type { Proposed } from '../../src/operations/change/lifecycle/propose.ts';
import { route } from '../../src/operations/commands.ts';
import { CHANGE_ACTIONS, CHANGE_ASK_ACTION } from '../blocks/change-buttons.ts';
import { cardReply, changeRefusal, movedReply } from '../blocks/change-card.ts';
import { refuseButton } from '../changes.ts';
import { dispatch } from '../dispatch.ts';
import type { Reply } from '../reply.ts';
import type { Action, Clicked } from './action.ts';
import { answer, onProposal, placeFor, placeOf, type Take } from './on-proposal.ts';

const stepReply = (step: Step, nowMs: number): Reply => {
  switch (step.kind) {
    case 'asks-again':
      return cardReply(step.proposal, { nowMs });
    case 'refused':
      return changeRefusal(step.advice, step.proposal);
    default:
      return movedReply(step.proposal);
  }
};

const isStory = ({ proposal }: Step, { click }: Clicked): boolean =>
  proposal?.story !== null && proposal?.story?.ts === click.messageTs;

const stepAction = (id: string, take: Take<Step>): Action =>
  onProposal(
    id,
    take,
    stepReply,
    (step, clicked) => !isStory(step, clicked),
    async (changes, { kind, proposal }) => {
      if (kind === 'refused' && proposal?.state === 'refused') await changes.heard(proposal.id);
    },
  );

const proposeAction = (id: string, make: Take<Proposed>, isCard: boolean): Action =>
  onProposal(
    id,
    make,
    (made, nowMs) => (made.ok ? cardReply(made.proposal, { nowMs }) : changeRefusal(made.advice)),
    () => isCard,
  );

/** The steps of a change that buttons take. What a button carries is the id of a proposal; who clicks is Slack's word. */
export const CHANGE_STEPS: readonly Action[] = [
  stepAction(CHANGE_ACTIONS.confirm, (changes, id, asker) => changes.confirm(id, asker)),
  stepAction(CHANGE_ACTIONS.approve, (changes, id, asker) => changes.approve(id, asker)),
  stepAction(CHANGE_ACTIONS.cancel, (changes, id, asker) => changes.cancel(id, asker)),
  stepAction(CHANGE_ACTIONS.keep, (changes, id, asker) => changes.keep(id, asker)),
  proposeAction(CHANGE_ACTIONS.putBack, (changes, id, asker) => changes.putBack(id, asker), false),
  proposeAction(CHANGE_ACTIONS.again, (changes, id, asker) => changes.again(id, asker), true),
  {
    // A choice among services: the command again, with the one that was meant. It proposes, and changes nothing.
    id: new RegExp(`^${CHANGE_ASK_ACTION}:`),
    run: async (clicked) => {
      const { click, desk } = clicked;
      const asked = route(click.value);
      const proposes =
        asked.known && CHANGE_COMMANDS.some((command) => command === asked.spec.name);
      const reply = proposes
        ? await dispatch(click.value, desk, placeOf(clicked))
        : await refuseButton(desk, placeOf(clicked), click.team);
      if (reply !== null) await answer(reply, clicked, placeFor(clicked, true));
    },
  },
];
