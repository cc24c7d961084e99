import type { QueryTerm } from './query-terms.ts';

/** What shows that the first of some documents is meant; each from 0 to 1. */
interface Evidence {
  /** How near the query comes to one way of asking for it. */
  readonly phrase: number;
  /** The part of the query's weight that it meets. */
  readonly coverage: number;
  /** The next document's rank as a part of the first one's. */
  readonly rivalry: number;
}

/** A rival that is as near takes away half of the certainty. */
const RIVALRY = 0.5;
/** Two words meet by chance what six do not: certainty grows with the words, from three on it is above its measure. */
const LENGTH = 0.26;
const WORDS = { usual: 3, most: 6 };
/** Words that no text has ask for something that nothing here tells. */
const UNKNOWN = 0.5;
/** The query names another service or tool, and nothing of ECS. */
const ELSEWHERE = 0.29;
/** Words never are as sure as a name. */
const MOST = 0.86;
/** Even a guess keeps its place before the next one. */
const LEAST = 0.05;

/**
 * How sure it is that the first document is meant, 0 to 1; from a half on it may be given as the answer.
 * The weights were fitted (logistic regression) to questions with known answers and to others that have none here.
 */
export const certaintyOf = (
  query: readonly QueryTerm[],
  { phrase, coverage, rivalry }: Evidence,
  elsewhere: boolean,
): number => {
  const said = query.filter(({ extra }) => !extra);
  const unknown = said.filter(({ known }) => !known).length / said.length;
  const sure =
    ((phrase + coverage) / 2) * (1 - RIVALRY * rivalry) +
    LENGTH * Math.log(Math.min(said.length, WORDS.most) / WORDS.usual) -
    UNKNOWN * unknown -
    (elsewhere ? ELSEWHERE : 0);
  return Math.max(LEAST, Math.min(MOST, sure));
};
