import type { Person } from '../src/model/change/change.ts';
import { route } from '../src/operations/commands.ts';
import { namesSandbox } from '../src/operations/live/names/sandbox-name.ts';
import { context } from './blocks/text.ts';
import type { Place } from './command.ts';
import type { Desk } from './desk.ts';
import { type MessageBlock, type Reply, sentence } from './reply.ts';

const SANDBOX_COMMAND = /^\s*sandbox\s+([\s\S]*\S)\s*$/i;

const MARK =
  ':test_tube: *Your sandbox*: a simulated account of your own. Nothing of it is real, and nobody else sees it.';

/** The command behind `sandbox`; undefined where a text is no such command. */
export const behindSandbox = (text: string): string | undefined => SANDBOX_COMMAND.exec(text)?.[1];

/** Who asks, as the owner of an account: where Slack tells no workspace, nothing can be changed, only seen. */
const personAt = ({ user, team = 'unknown' }: Pick<Place, 'user' | 'team'>): Person => ({
  userId: user,
  teamId: team,
});

/** Commands that look into accounts, or change what is there. */
const isAboutAccounts = (text: string): boolean => {
  const asked = route(text);
  return asked.known && asked.spec.effect !== 'none' && asked.spec.name !== 'sandbox';
};

/** A command text that runs in one's own account, as somebody would type it. */
export const inOwnAccount = (text: string): string =>
  isAboutAccounts(text) && !namesSandbox(text) ? `sandbox ${text}` : text;

/** What a button runs, it runs in the sandbox too. */
const stays = <One extends { readonly value?: string }>(one: One): One =>
  one.value === undefined ? one : { ...one, value: inOwnAccount(one.value) };

const staying = (block: MessageBlock): MessageBlock => {
  if (block.type === 'actions')
    return {
      ...block,
      elements: block.elements.map((one) => (one.type === 'button' ? stays(one) : one)),
    };
  if (block.type !== 'section') return block;
  const { accessory } = block;
  if (accessory?.type === 'button') return { ...block, accessory: stays(accessory) };
  return accessory?.type === 'static_select' && accessory.options !== undefined
    ? { ...block, accessory: { ...accessory, options: accessory.options.map(stays) } }
    : block;
};

/** Says of an answer that it is about the account of whoever reads it, and keeps its buttons there. It is not for a channel. */
export const markSandbox = (reply: Reply): Reply => ({
  ...reply,
  text: `Your sandbox: ${reply.text}`,
  blocks: [context(MARK), ...reply.blocks.map(staying)],
  buttons: reply.buttons.map(stays),
  share: null,
  isPersonal: true,
});

const NO_SANDBOX = sentence(
  'Names that begin with sandbox- mean the simulated account of whoever learns, and there are none here. Nothing was looked up or done.',
);

/** Runs something in the account of whoever asks. What is told of it goes to them, and to no channel. */
export const inSandbox = async (
  desk: Desk,
  place: Place,
  run: (own: Desk, at: Place) => Promise<Reply | null>,
): Promise<Reply | null> => {
  if (desk.sandboxOf === undefined) return NO_SANDBOX;
  const found = await desk.sandboxOf(personAt(place));
  if (!found.ok) return sentence(`${found.advice.sentence} ${found.advice.todo}`);
  const { live, changes, clock } = found.answer;
  const own = { ...desk, clock, operations: { ...desk.operations, live, changes } };
  const reply = await run(own, { ...place, channel: null, channelName: null });
  return reply === null ? null : markSandbox(reply);
};
