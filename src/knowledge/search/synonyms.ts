import * as z from 'zod';
import groups from '../../../knowledge/synonyms.json' with { type: 'json' };
import { stemOf } from './stem.ts';

/** By stem, the stems of other words for the same thing. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

const synonymGroups = z.array(z.array(z.string().regex(/^[a-z0-9]+$/)).min(2));

const createSynonyms = (): Synonyms => {
  const synonyms = new Map<string, readonly string[]>();
  for (const group of synonymGroups.parse(groups)) {
    const stems = group.map(stemOf);
    for (const stem of stems) {
      const others = stems.filter((other) => other !== stem);
      synonyms.set(stem, [...(synonyms.get(stem) ?? []), ...others]);
    }
  }
  return synonyms;
};

/** Words that people use for each other, from `knowledge/synonyms.json`. */
export const synonyms = createSynonyms();
