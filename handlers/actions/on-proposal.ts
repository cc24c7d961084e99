import type { ChangeOperations } from '../../src/operations/change/change-operations.ts';
import type { Asker } from '../../src/operations/change/lifecycle/deps.ts';
import { namesSandbox } from '../../src/operations/live/names/sandbox-name.ts';
import { withChanges } from '../changes.ts';
import type { Place } from '../command.ts';
import { answerPrivately } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { publishHome } from '../home/app-home.ts';
import type { Reply } from '../reply.ts';
import { inSandbox } from '../sandbox.ts';
import type { Action, Clicked } from './action.ts';

export const placeOf = ({ click }: Clicked) => ({
  user: click.user,
  team: click.team ?? undefined,
  channel: click.channel,
  channelName: click.channelName,
  open: null,
  attached: [],
});

/** Where an answer goes: into the card that was clicked, or below it. */
type Where = 'in its place' | 'below';

/** A message that all see is edited by the teller alone; a card in a direct message is seen by one, and not a story. */
export const placeFor = ({ click }: Clicked, isCard: boolean): Where =>
  isCard && (click.isPrivate || click.channel?.startsWith('D') === true) ? 'in its place' : 'below';

/** Answers only who clicked. Home shows what is left to do there, and has no place for an answer. */
export const answer = async (reply: Reply, clicked: Clicked, where: Where): Promise<void> => {
  const { click, respond, client, desk } = clicked;
  const to = click.inHome ? null : respond;
  const inPlace = where === 'in its place';
  await answerPrivately(reply, to, { ...click, client }, desk, { inPlace });
  if (click.inHome) await publishHome(client, click, desk);
};

export type Take<Answer> = (changes: ChangeOperations, id: string, asker: Asker) => Promise<Answer>;

/** Acts on the proposal whose id the button carries. `isCard` says whether the message is the card, and no story or list; `after` is done when the answer has arrived. */
export const onProposal = <Answer>(
  id: string,
  take: Take<Answer>,
  show: (answer: Answer, nowMs: number) => Reply,
  isCard: (answer: Answer, clicked: Clicked) => boolean,
  after: (changes: ChangeOperations, answer: Answer) => Promise<void> = async () => {},
): Action => ({
  id,
  run: async (clicked) => {
    const { click, desk } = clicked;
    let where: Where = 'below';
    let finish = async (): Promise<void> => {};
    const step = (at: Desk, place: Place): Promise<Reply> =>
      withChanges(at, place, async (changes, asker) => {
        const taken = await take(changes, click.value, asker);
        where = placeFor(clicked, isCard(taken, clicked));
        finish = () => after(changes, taken);
        return show(taken, at.clock.now());
      });
    const reply = namesSandbox(click.value)
      ? await inSandbox(desk, placeOf(clicked), step)
      : await step(desk, placeOf(clicked));
    if (reply === null) return;
    await answer(reply, clicked, where);
    await finish();
  },
});
