import type { SynonymGroups } from '../synonyms.ts';
import { stemOf } from './stem.ts';

/** By stem, the stems of other words for the same thing. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** Indexes groups of words; a word may stand in several. */
export const createSynonyms = (groups: SynonymGroups): Synonyms => {
  const synonyms = new Map<string, readonly string[]>();
  for (const group of groups) {
    const stems = group.map(stemOf);
    for (const stem of stems) {
      const others = stems.filter((other) => other !== stem);
      synonyms.set(stem, [...(synonyms.get(stem) ?? []), ...others]);
    }
  }
  return synonyms;
};
