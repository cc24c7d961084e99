import type { Origin } from '../model/origin.ts';

/**
 * What is wrong with where a link points; empty when its host is one of `hosts`.
 *
 * @param field of the file that holds the link.
 * @param origin whose file it is: a team can name further hosts.
 */
export const strangeHost = (
  field: string,
  url: string,
  hosts: ReadonlySet<string>,
  origin: Origin,
): readonly string[] => {
  const host = /^https:\/\/([a-z0-9.-]+)(?:\/|$)/.exec(url)?.[1];
  if (host !== undefined && hosts.has(host)) return [];
  const hint =
    origin === 'stevedore'
      ? ''
      : ' Yours stand in a docs-hosts.json of your folder: {"hosts": ["wiki.example.com"]}.';
  return [`${field}: ${url} is not an https address of docs-hosts.json.${hint}`];
};
