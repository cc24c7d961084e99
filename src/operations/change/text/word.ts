/** A word of a text, and where it begins: 0-based, in characters. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** The next word from a position on; undefined at the end of the text. */
export const wordFrom = (text: string, from: number): Word | undefined => {
  const pattern = /\S+/g;
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? undefined : { text: match[0], at: match.index };
};

export const endOf = ({ text, at }: Word): number => at + text.length;

/** `--dry-run`, also with the dash that keyboards make of two. */
export const isDryRun = (word: string): boolean => /^(?:--|[–—])dry-?run$/i.test(word);

const SERVICE = /^[\w:.-]+(?:\/[\w-]+){0,3}$/;

/** What `resolveService` may read: a name, `[account/[region/]]cluster/service`, or an ARN. */
export const isServiceName = (word: string): boolean => SERVICE.test(word);

const PLACE = /^[\w.-]{1,255}$/;

/** Name of a cluster, an account or a Region. */
export const isPlaceName = (word: string): boolean => PLACE.test(word);

const PATTERN = /^(?:\*|[\w*-]{1,255}(?:\/[\w*-]{1,255})?)$/;

/** `*`, `CLUSTER` or `CLUSTER/SERVICE`, with `*` for any characters. */
export const isPattern = (word: string): boolean => PATTERN.test(word);
