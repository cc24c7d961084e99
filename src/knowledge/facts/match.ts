import type { Fact, Point } from './fact.ts';
import { askWords, isSameWord, type Question } from './question.ts';

/** How well something answers a question, and in how many words it was named. */
interface Fit {
  readonly score: number;
  readonly named: number;
}

/** Something with the words that ask for it, ready to be held against questions. */
export interface Askable {
  /** Null for the table as a whole. */
  readonly point: Point | null;
  readonly answers: (asked: Question) => Fit;
}

/** How sure a match of every word is: a number was asked for, or the subject was only named. */
const ASKED = 0.95;
const LISTED = 0.85;
const NAMED = { whole: 0.35, oneWord: 0.4, words: 0.7 };
/** What one word that nothing accounts for takes away, in words that were named. */
const UNACCOUNTED = 1.5;

const UNFIT: Fit = { score: 0, named: 0 };

/** How well a phrase that a question says answers it. */
const fitOf = (phrase: readonly string[], context: ReadonlySet<string>, asked: Question): Fit => {
  const open = asked.subject.filter(
    (word) =>
      (!context.has(word) || word === asked.counted) &&
      !phrase.some((one) => isSameWord(word, one)),
  ).length;
  return { score: phrase.length / (phrase.length + open * UNACCOUNTED), named: phrase.length };
};

const better = (one: Fit, other: Fit): boolean =>
  one.score > other.score || (one.score === other.score && one.named > other.named);

/** A table of names is what anyone wants who names it; a table of limits only when a number is asked for. */
const sureness = (fact: Fact, point: Point | null, named: number, asked: Question): number => {
  const { asksNumber } = asked;
  // "maximumPercent" holds a word that asks for a number and asks for none.
  if (point?.asks.includes(asked.joined)) return NAMED.words;
  if (asksNumber === 'yes' || (asksNumber === 'perhaps' && named > 1)) return ASKED;
  if (!fact.ofLimits) return LISTED;
  if (point === null) return NAMED.whole;
  return named > 1 ? NAMED.words : NAMED.oneWord;
};

const askable = (fact: Fact, point: Point | null, phrases: readonly string[]): Askable => {
  const asks = phrases.map(askWords);
  const firstCells =
    point === null ? fact.columns : point.rows.flatMap((row) => fact.rows[row]?.[0] ?? []);
  const context = new Set([fact.title, ...firstCells, ...fact.asks].flatMap(askWords));
  const answers = (asked: Question): Fit => {
    let best: Fit = UNFIT;
    for (const phrase of asks) {
      const fit = phrase.every(asked.says) ? fitOf(phrase, context, asked) : UNFIT;
      if (better(fit, best)) best = fit;
    }
    if (best.named === 0) return UNFIT;
    const { score, named } = best;
    return { score: score * sureness(fact, point, named, asked), named };
  };
  return { point, answers };
};

/** Everything in a fact that can be asked for: the whole table first, then its points. */
export const askablesOf = (fact: Fact): readonly Askable[] => [
  askable(fact, null, fact.asks),
  ...fact.points.map((point) => askable(fact, point, point.asks)),
];

/** The best of `askables` for a question; null when none is named in it. */
export const bestFor = (
  askables: readonly Askable[],
  asked: Question,
): (Fit & { readonly point: Point | null }) | null => {
  const [best] = askables
    .map(({ point, answers }) => ({ point, ...answers(asked) }))
    .sort((a, b) => b.score - a.score || b.named - a.named);
  return best === undefined || best.score === 0 ? null : best;
};
