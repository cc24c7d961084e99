import { CHANNELS, directMessage, findChannel, findPerson, PEOPLE } from '../cast.ts';
import type { Channel, Person } from '../state.ts';
import { ControlRefusal } from './control-refusal.ts';

/** The person a control call speaks for, by id or name. */
export const personOf = (user: string): Person => {
  const person = findPerson(user);
  if (person !== undefined) return person;
  const names = PEOPLE.map(({ name }) => name).join(', ');
  throw new ControlRefusal(`There is no person ${user}. There are ${names}.`);
};

/** The channel a control call happens in: id, name, or `dm` for the person's own direct message with the bot. */
export const channelOf = (channel: string, person: Person): Channel => {
  const found = channel === 'dm' ? directMessage(person.id) : findChannel(channel);
  if (found !== undefined && (found.user ?? person.id) === person.id) return found;
  const names = CHANNELS.filter(({ kind }) => kind === 'channel').map(({ name }) => name);
  throw new ControlRefusal(
    `${person.name} has no channel ${channel}. There are ${names.join(', ')} and dm.`,
  );
};
