import { CHANNELS, PEOPLE } from './cast.ts';

/** Escapes the three characters that Slack escapes in message text. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const people = new Map(PEOPLE.map(({ name, id }) => [name, id]));
const channels = new Map(
  CHANNELS.filter(({ kind }) => kind === 'channel').map(({ name, id }) => [name, id]),
);

/** The text of a command with `should_escape`: people, channels and links become entities. */
export const escapeCommandText = (text: string): string =>
  escapeText(text)
    .replace(/(^|\s)@(\w+)/g, (whole, before: string, name: string) => {
      const id = people.get(name);
      return id === undefined ? whole : `${before}<@${id}|${name}>`;
    })
    .replace(/(^|\s)#(\w+)/g, (whole, before: string, name: string) => {
      const id = channels.get(name);
      return id === undefined ? whole : `${before}<#${id}|${name}>`;
    })
    .replace(
      /(^|\s)(https?:\/\/\S+)/g,
      (_whole, before: string, url: string) => `${before}<${url}>`,
    );
