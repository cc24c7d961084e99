import { documentKey } from '../documents.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Mention } from '../names.ts';
import { allWordsOf, wordsOf } from '../words.ts';
import { stemOf } from './stem.ts';
import { createSynonyms } from './synonyms.ts';
import { isTelling } from './terms.ts';

/** Two compared concepts that a query speaks of, by document keys. */
interface Pair {
  /** The comparison of the two. */
  readonly key: string;
  readonly left: string;
  readonly right: string;
  /** Both stand in the query by a whole name. */
  readonly named: boolean;
  /** The part of the query's weight that either side meets. */
  readonly covered: number;
  /** The part that the weaker side meets alone. */
  readonly side: number;
}

/** The pair that a query speaks of most; undefined when it speaks of both sides of none. */
type Pairs = (query: string, mentions: readonly Mention[]) => Pair | undefined;

/** How well a word speaks of a concept: in a whole name, as a word of a name, as another word for it. */
const WORTH = { name: 1, part: 0.6, synonym: 0.4 };
/** A word inside the name of something else is hardly a sign. */
const INSIDE_ANOTHER = 0.3;
/** Both whole names, beside what they cover. */
const NAMED = 0.5;

/** What the vendor's names and words that no text has weigh. */
const VENDOR: Readonly<Record<string, number>> = { ecs: 1, aws: 0, amazon: 0 };
const UNKNOWN = 5.4;

/** How plainly a query speaks of a pair. */
const signOf = ({ side, covered, named }: Pair): number => side + covered + (named ? NAMED : 0);

/** Weighs for every comparison what a query says of its one side and not of the other. */
export const createPairs = (
  { concepts, comparisons, synonyms: groups }: Knowledge,
  rarity: (stem: string) => number | undefined,
): Pairs => {
  const synonyms = createSynonyms(groups);
  const stemsOf = (id: string): ReadonlySet<string> => {
    const { title = '', aliases = [], keywords = [] } = concepts.get(id) ?? {};
    const words = [id, title, ...aliases, ...keywords].flatMap(allWordsOf);
    return new Set(words.filter(isTelling).map(stemOf));
  };
  const sideOf = (id: string) => ({ key: documentKey('concept', id), stems: stemsOf(id) });
  const pairs = [...comparisons.values()].map(({ id, left, right }) => ({
    key: documentKey('comparison', id),
    left: sideOf(left),
    right: sideOf(right),
  }));

  return (query, mentions) => {
    const claims = new Map<number, Set<string>>();
    for (const { key, at } of mentions) {
      for (const position of at) {
        claims.set(position, (claims.get(position) ?? new Set()).add(key));
      }
    }
    const words = wordsOf(query).flatMap((word, at) => {
      const stem = stemOf(word);
      const weight = isTelling(word) ? (VENDOR[word] ?? rarity(stem) ?? UNKNOWN) : 0;
      return weight === 0 ? [] : [{ stem, weight, claimedBy: claims.get(at) }];
    });
    const total = words.reduce((sum, { weight }) => sum + weight, 0);
    const named = new Set(mentions.map(({ key }) => key));

    const worthOf = (
      { stem, claimedBy }: (typeof words)[number],
      { key, stems }: ReturnType<typeof sideOf>,
    ) => {
      if (claimedBy?.has(key)) return WORTH.name;
      const synonym = (synonyms.get(stem) ?? []).some((one) => stems.has(one)) ? WORTH.synonym : 0;
      const worth = stems.has(stem) ? WORTH.part : synonym;
      return claimedBy === undefined ? worth : worth * INSIDE_ANOTHER;
    };

    let best: Pair | undefined;
    for (const { key, left, right } of pairs) {
      let [ofLeft, ofRight, covered] = [0, 0, 0];
      for (const word of words) {
        const [one, other] = [worthOf(word, left), worthOf(word, right)];
        ofLeft += word.weight * Math.max(0, one - other);
        ofRight += word.weight * Math.max(0, other - one);
        covered += word.weight * Math.max(one, other);
      }
      const pair = {
        key,
        left: left.key,
        right: right.key,
        named: named.has(left.key) && named.has(right.key),
        covered: covered / total,
        side: Math.min(ofLeft, ofRight) / total,
      };
      if (pair.side > 0 && (best === undefined || signOf(pair) > signOf(best))) best = pair;
    }
    return best;
  };
};
