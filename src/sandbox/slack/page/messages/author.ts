import type { Message, Person, WorkspaceState } from '../../state.ts';

/** Who wrote a message: a person, the bot, or somebody of Slack's own such as Slackbot. */
export type Author =
  | { kind: 'person'; name: string; person: Person }
  | { kind: 'bot' | 'other'; name: string };

/** The author by the message's ids. */
export const authorOf = (message: Message, { people, bot }: WorkspaceState): Author => {
  const person = people.find(({ id }) => id === message.user);
  if (person) return { kind: 'person', name: person.real_name, person };
  if (message.user === bot.user_id) return { kind: 'bot', name: bot.name };
  if (message.user === 'USLACKBOT') return { kind: 'other', name: 'Slackbot' };
  return message.bot_id ? { kind: 'bot', name: bot.name } : { kind: 'other', name: message.user };
};
