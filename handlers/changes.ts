import type { Person } from '../src/model/change/change.ts';
import type { ChangeOperations } from '../src/operations/change/change-operations.ts';
import type { Asker } from '../src/operations/change/lifecycle/deps.ts';
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

/** Runs what changes something for somebody who is known; else says why not. */
export const withChanges = async (
  { operations: { changes, live } }: Desk,
  { user, team, channel }: Place,
  run: (changes: ChangeOperations, asker: Asker) => Promise<Reply>,
): Promise<Reply> => {
  if (changes === undefined) return live === undefined ? NOT_CONNECTED : NO_CHANGES;
  if (team === undefined) return NOBODY;
  return run(changes, askerOf(user, team, channel));
};
