import type { Person } from '../src/model/change/change.ts';
import type { ChangeOperations } from '../src/operations/change/change-operations.ts';
import type { Asker } from '../src/operations/change/lifecycle/deps.ts';
import type { Advice } from '../src/operations/live/answer/live-answer.ts';
import { NOT_CONNECTED } from './blocks/live-problem.ts';
import type { Place } from './command.ts';
import type { Desk } from './desk.ts';
import { type Reply, sentence } from './reply.ts';

const NO_CHANGES = sentence(
  'I only look into AWS here, and change nothing. Whoever runs me can permit changes in stevedore.yml: see "Who may change what" in the README.',
);
const NOBODY = sentence(
  'I cannot tell who asks here, so that I change nothing. Use `/ecs` in a channel, or in a direct message to me.',
);

/** Where it was asked, as policies read it: a direct message is no channel. */
const channelOf = (channel: string | null | undefined): string | null =>
  channel === undefined || channel === null || channel.startsWith('D') ? null : channel;

/** Who asks, by Slack's own word, which no text can forge. */
export const askerOf = (user: string, team: string, channel: string | null | undefined): Asker => {
  const person: Person = { userId: user, teamId: team };
  return { person, channel: channelOf(channel) };
};

const cannot = ({ live }: Desk['operations']): Reply =>
  live === undefined ? NOT_CONNECTED : NO_CHANGES;

/**
 * Runs what changes something for somebody who is known; else says why not. The answer is for the asker alone, with buttons
 * that count for nobody else.
 */
export const withChanges = async (
  { operations }: Desk,
  { user, team, channel }: Place,
  run: (changes: ChangeOperations, asker: Asker) => Promise<Reply>,
): Promise<Reply> => {
  const { changes } = operations;
  if (changes === undefined) return cannot(operations);
  if (team === undefined) return NOBODY;
  return { ...(await run(changes, askerOf(user, team, channel))), isPersonal: true };
};

/** Looks at what was changed; everybody may. */
export const lookAtChanges = async (
  { operations }: Desk,
  run: (changes: ChangeOperations) => Promise<Reply>,
): Promise<Reply> =>
  operations.changes === undefined ? cannot(operations) : run(operations.changes);

const NO_SUCH_BUTTON: Advice = {
  code: 'not-by-this-button',
  sentence: 'This button cannot do what it carries. Nothing was done.',
  todo: 'Type the command yourself.',
};

/** Refuses a button with a text that it never had from us, and records who clicked it. */
export const refuseButton = async (
  { operations: { changes }, log }: Desk,
  { user, channel }: Pick<Place, 'user' | 'channel'>,
  team: string | null,
): Promise<Reply> => {
  log.warn({ user }, 'a button carried a command that it may not');
  await changes?.refuse(askerOf(user, team ?? 'unknown', channel), NO_SUCH_BUTTON);
  return sentence(`${NO_SUCH_BUTTON.sentence} ${NO_SUCH_BUTTON.todo}`);
};
