/** Collects what has to be said, the same sentence once for all instances that it is true of. */
export interface Remarks {
  /** Notes that the sentence, which begins without a subject, is true of the named one. */
  add(sentence: string, name: string): void;
  /** All remarks as whole sentences, in the order of the alphabet so that the order of the paste does not matter. */
  sentences(): readonly string[];
}

const NAMED = 3;

/** An empty collection. */
export const createRemarks = (): Remarks => {
  const names = new Map<string, string[]>();
  return {
    add: (sentence, name) => {
      const known = names.get(sentence);
      if (known === undefined) names.set(sentence, [name]);
      else known.push(name);
    },
    sentences: () =>
      [...names]
        .map(([sentence, all]) => {
          const sorted = [...new Set(all)].sort();
          const more = sorted.length - NAMED;
          const shown = sorted.slice(0, NAMED).join(', ');
          return `${shown}${more > 0 ? ` and ${more} more` : ''}: ${sentence}.`;
        })
        .sort(),
  };
};
