import { exitCodeId, exitCodesIn, knownExitCodes } from './exit-codes.ts';
import { type FixedWords, fixedWordsOf, hasPrefix, sharedBeginning } from './fixed-words.ts';
import { normalised, type Paste, readPaste } from './paste.ts';
import { compilePhrase, type Phrase } from './phrase.ts';
import { type Hit, rankHits } from './rank.ts';
import { type ReadValue, readValues } from './read-values.ts';
import type { FailureEntry } from './schema.ts';

/** A failure or event that a text speaks of. */
export interface FailureMatch {
  readonly kind: 'failure' | 'event';
  readonly id: string;
  readonly title: string;
  /** 0 to 1: from 0.9 on the text is AWS's own; below 0.7 it was cut off before it became clear. */
  readonly score: number;
  readonly read: readonly ReadValue[];
}

/** What a text speaks of, best first, with what was read out of it. */
export interface Recognised {
  readonly paste: Paste;
  readonly hits: readonly Hit[];
  readonly read: readonly ReadValue[];
}

export type Recognise = (text: string) => Recognised;

/** What a cut text has to hold to be told from a question that begins with the same words. */
const ENOUGH = { words: 3, characters: 12, shared: 2 };
const ENOUGH_BEHIND_PREFIX = { words: 1, characters: 4, shared: 1 };

interface Candidate {
  readonly entry: FailureEntry;
  readonly phrases: readonly Phrase[];
  readonly messages: readonly FixedWords[];
}

const candidateOf = (entry: FailureEntry): Candidate => ({
  entry,
  phrases: entry.patterns.map(compilePhrase),
  messages:
    entry.group === 'exit-code'
      ? []
      : entry.examples.map((example) => fixedWordsOf(normalised(example))),
});

const byPattern = (candidates: readonly Candidate[], texts: readonly string[]): readonly Hit[] =>
  candidates.flatMap(({ entry, phrases }) =>
    texts.some((text) => phrases.some((phrase) => phrase(text) >= 0))
      ? [{ entry, by: 'pattern' as const, words: 0 }]
      : [],
  );

/** Entries whose text begins as this one does: it was cut off before a pattern could tell. */
const byBeginning = (candidates: readonly Candidate[], text: string): readonly Hit[] => {
  const cut = text.replace(/[. ]{1,5}$/, '');
  const words = fixedWordsOf(cut);
  const characters = words.reduce((sum, word) => sum + (word?.length ?? 0), 0);
  const enough = hasPrefix(cut) ? ENOUGH_BEHIND_PREFIX : ENOUGH;
  if (words.length < enough.words || characters < enough.characters) return [];
  const shared = candidates.flatMap(({ entry, messages }) => {
    const most = Math.max(0, ...messages.map((message) => sharedBeginning(words, message)));
    return most < enough.shared ? [] : [{ entry, words: most }];
  });
  const by = shared.length === 1 ? ('beginning' as const) : ('shared beginning' as const);
  return shared.map((hit) => ({ ...hit, by }));
};

/** Prepares the recognition of texts. It never throws, and reads the first few thousand characters only. */
export const createRecognise = (entries: readonly FailureEntry[]): Recognise => {
  const candidates = entries.map(candidateOf);
  const exits = new Map(
    entries.filter(({ group }) => group === 'exit-code').map((entry) => [entry.id, entry]),
  );
  const known = knownExitCodes(exits.keys());

  return (text) => {
    const paste = readPaste(text);
    const texts = [paste.text, ...paste.values];
    const codes = exitCodesIn([...texts, paste.raw], known);
    const byCode = codes.flatMap((code): readonly Hit[] => {
      const entry = exits.get(exitCodeId(code, known));
      return entry === undefined ? [] : [{ entry, by: 'exit code', words: 0 }];
    });
    const patterns = byPattern(candidates, [...texts, ...paste.joined]);
    const hits = [...byCode, ...patterns, ...byBeginning(candidates, paste.text)];
    return { paste, hits: rankHits(hits, paste), read: readValues(paste, codes) };
  };
};
