import type { Paste } from './paste.ts';
import type { FailureEntry } from './schema.ts';

/** An entry that a text may speak of, and what shows it. */
export interface Hit {
  readonly entry: FailureEntry;
  readonly by: 'pattern' | 'exit code' | 'beginning' | 'shared beginning';
  /** Words shared with the beginning of the message; 0 for other hits. */
  readonly words: number;
}

/** So many words in common, and no other message has them: more than a pattern shows. */
const WORDS_SURE = 8;

/** The form of a service event: its prefix, or the words that only events use. */
const EVENT_FORM =
  /\(service [\w-]{1,255}\)|\bservice \([\w-]{1,255}\)|unable to place a task|to reach steady state/i;
const EVENT_PREFIX = /\(service [\w-]{1,255}\)|\bservice \([\w-]{1,255}\)/gi;

const SEVERITIES = ['error', 'warn', 'info', 'ok'] as const;

const isQuiet = ({ severity }: FailureEntry): boolean => severity === 'info' || severity === 'ok';

/** The smaller, the more a hit says about what went wrong. */
const rankOf = ({ entry, by, words }: Hit): number => {
  if (by === 'shared beginning') return 7;
  if (by === 'beginning' && words >= WORDS_SURE) return 0;
  if (entry.breadth === 'empty') return 6;
  if (entry.breadth === 'broad') return 2;
  // A reason that is normal in itself explains less than a container that did not end well.
  if (entry.group === 'exit-code') return isQuiet(entry) || entry.id === 'exit-0' ? 5 : 3;
  return isQuiet(entry) ? 4 : 1;
};

/** Orders hits, best first, each entry once: what it names, then its place in the list of entries. */
export const rankHits = (hits: readonly Hit[], { text }: Paste): readonly Hit[] => {
  const isEvent = EVENT_FORM.test(text);
  const events = [...text.matchAll(EVENT_PREFIX)].length;
  const kindOf = ({ entry }: Hit): number => (isEvent === (entry.kind === 'event') ? 0 : 1);
  // Of several pasted events the worst is what the asker wants explained.
  const severityOf = ({ entry }: Hit): number =>
    events > 1 ? SEVERITIES.indexOf(entry.severity) : 0;
  const best = new Map<FailureEntry, Hit>();
  for (const hit of hits) {
    const other = best.get(hit.entry);
    if (other === undefined || rankOf(hit) < rankOf(other)) best.set(hit.entry, hit);
  }
  return [...best.values()].sort(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      kindOf(one) - kindOf(other) ||
      severityOf(one) - severityOf(other),
  );
};

/** Names of errors in longer text: what they stand in is more likely what is asked about. */
const NAME_WORDS_MAX = 3;

/** How sure a hit is, 0 to 1. */
export const scoreOf = ({ entry, by }: Hit, { text }: Paste): number => {
  if (by === 'shared beginning') return 0.6;
  if (by === 'beginning') return 0.9;
  if (entry.breadth === 'broad') return 0.93;
  if (entry.breadth === 'specific') return 0.97;
  const isAside = entry.group === 'api-error' && text.split(' ').length > NAME_WORDS_MAX;
  return isAside ? 0.65 : 0.9;
};
