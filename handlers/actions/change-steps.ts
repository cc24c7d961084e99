import type { ChangeOperations } from '../../src/operations/change/change-operations.ts';
import type { Asker, Step } from '../../src/operations/change/lifecycle/deps.ts';
import type { Proposed } from '../../src/operations/change/lifecycle/propose.ts';
import { CHANGE_ACTIONS, CHANGE_ASK_ACTION } from '../blocks/change-buttons.ts';
import { cardReply, changeRefusal, movedReply } from '../blocks/change-card.ts';
import { withChanges } from '../changes.ts';
import { answerPrivately } from '../deliver.ts';
import { dispatch } from '../dispatch.ts';
import type { Reply } from '../reply.ts';
import type { Action, Clicked } from './action.ts';

const placeOf = ({ click }: Clicked) => ({
  user: click.user,
  team: click.team ?? undefined,
  channel: click.channel,
  open: null,
  attached: [],
});

/** Answers only who clicked; a card that only they see is replaced, the message that all see is edited by the teller. */
const answer = (reply: Reply, { click, respond, client, desk }: Clicked): Promise<void> =>
  answerPrivately(reply, respond, { ...click, client }, desk, { inPlace: click.isPrivate });

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

type Take<Answer> = (changes: ChangeOperations, id: string, asker: Asker) => Promise<Answer>;

const onProposal = <Answer>(
  id: string,
  take: Take<Answer>,
  show: (answer: Answer, nowMs: number) => Reply,
): Action => ({
  id,
  run: async (clicked) => {
    const { click, desk } = clicked;
    const reply = await withChanges(desk, placeOf(clicked), async (changes, asker) =>
      show(await take(changes, click.value, asker), desk.clock.now()),
    );
    await answer(reply, clicked);
  },
});

const stepAction = (id: string, take: Take<Step>): Action => onProposal(id, take, stepReply);
const proposeAction = (id: string, make: Take<Proposed>): Action =>
  onProposal(id, make, (made, nowMs) =>
    made.ok ? cardReply(made.proposal, { nowMs }) : changeRefusal(made.advice),
  );

/** The steps of a change that buttons take. What a button carries is the id of a proposal; who clicks is Slack's word. */
export const CHANGE_STEPS: readonly Action[] = [
  stepAction(CHANGE_ACTIONS.confirm, (changes, id, asker) => changes.confirm(id, asker)),
  stepAction(CHANGE_ACTIONS.approve, (changes, id, asker) => changes.approve(id, asker)),
  stepAction(CHANGE_ACTIONS.cancel, (changes, id, asker) => changes.cancel(id, asker)),
  stepAction(CHANGE_ACTIONS.keep, (changes, id, asker) => changes.keep(id, asker)),
  proposeAction(CHANGE_ACTIONS.putBack, (changes, id, asker) => changes.putBack(id, asker)),
  proposeAction(CHANGE_ACTIONS.again, (changes, id, asker) => changes.again(id, asker)),
  {
    // A choice among services: the command again, with the one that was meant. It proposes, and changes nothing.
    id: new RegExp(`^${CHANGE_ASK_ACTION}:`),
    run: async (clicked) => {
      const reply = await dispatch(clicked.click.value, clicked.desk, placeOf(clicked));
      if (reply !== null) await answer(reply, clicked);
    },
  },
];
