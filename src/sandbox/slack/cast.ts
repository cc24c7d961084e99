import type { Channel, Person } from './state.ts';

/** The workspace that everybody in the local Slack belongs to. */
export const TEAM = { id: 'TLOCAL001', name: 'Local workspace', domain: 'local' } as const;

/** The app as Slack numbers it: app id, bot id and the bot's user id. */
export const APP = { id: 'ASTEVEDOR', bot_id: 'BSTEVEDOR', user_id: 'USTEVEDOR' } as const;

/** Slack's own voice: it says that a command failed. */
export const SLACKBOT = 'USLACKBOT';

export const PEOPLE: readonly Person[] = [
  { id: 'UANA00001', name: 'ana', real_name: 'Ana Ruiz', color: '#1f7a8c' },
  { id: 'UBEN00001', name: 'ben', real_name: 'Ben Okafor', color: '#8c4a1f' },
  { id: 'UCHI00001', name: 'chi', real_name: 'Chi Nguyen', color: '#5b3f8c' },
];

const PUBLIC_CHANNELS: readonly Channel[] = [
  { id: 'COPS00001', name: 'ops', kind: 'channel', topic: 'Running services' },
  { id: 'CDEV00001', name: 'dev', kind: 'channel', topic: 'Building services' },
  { id: 'CGENERAL1', name: 'general', kind: 'channel', topic: 'Everybody, without the bot' },
];

/** Public channels, and one direct message with the bot per person. */
export const CHANNELS: readonly Channel[] = [
  ...PUBLIC_CHANNELS,
  ...PEOPLE.map(
    (person): Channel => ({
      id: `D${person.id.slice(1)}`,
      name: person.name,
      kind: 'im',
      user: person.id,
    }),
  ),
];

/** Where the bot is a member from the start. It is left out of `general`, so that an app can be tried there. */
export const BOT_CHANNELS: readonly string[] = CHANNELS.filter(
  (channel) => channel.name !== 'general',
).map((channel) => channel.id);

/** A person by id or name. */
export const findPerson = (idOrName: string): Person | undefined =>
  PEOPLE.find((person) => person.id === idOrName || person.name === idOrName);

/** A channel by id, or a public one by name with or without `#`. */
export const findChannel = (idOrName: string): Channel | undefined => {
  const name = idOrName.replace(/^#/, '');
  return CHANNELS.find(
    (channel) => channel.id === idOrName || (channel.kind === 'channel' && channel.name === name),
  );
};

/** The direct message between the bot and a person; undefined for a stranger. */
export const directMessage = (userId: string): Channel | undefined =>
  CHANNELS.find((channel) => channel.kind === 'im' && channel.user === userId);
