import { comparedSidesOf } from './comparison-question.ts';
import { documentKey } from './documents.ts';
import type { Knowledge } from './knowledge.ts';
import type { NameHit, Names } from './names.ts';
import { wordsOf } from './words.ts';

/** What a query puts against each other. */
export interface Compared {
  /** The comparison and its sides, or the one concept that tells both sides apart; empty when none does. */
  readonly answer: readonly NameHit[];
  /** Concepts that were named while no answer joins them. */
  readonly unjoined: readonly string[];
  /** True when the query asks for a difference that nothing here tells: no other text may pose as the answer. */
  readonly unanswerable: boolean;
}

/** The comparison that joins two concepts, whichever side each stands on, by document keys. */
export type JoinedBy = (one: string, other: string) => string | undefined;

const COMPARISON_SCORE = 0.98;
const SIDE_SCORE = 0.88;

const NOTHING: Compared = { answer: [], unjoined: [], unanswerable: false };

/** Indexes the comparisons by the concepts they join. */
export const createJoinedBy = ({ comparisons }: Knowledge): JoinedBy => {
  const index = new Map<string, string>();
  for (const { id, left, right } of comparisons.values()) {
    const [one, other] = [documentKey('concept', left), documentKey('concept', right)];
    index.set(`${one} ${other}`, documentKey('comparison', id));
    index.set(`${other} ${one}`, documentKey('comparison', id));
  }
  return (one, other) => index.get(`${one} ${other}`);
};

/** Finds the comparison a query asks for: "a vs b", "difference between a and b", or two names side by side. */
export const createCompare = (names: Names, joinedBy: JoinedBy): ((query: string) => Compared) => {
  const conceptsIn = (hits: readonly { readonly key: string }[]): readonly string[] =>
    hits.map(({ key }) => key).filter((key) => key.startsWith('concept:'));

  const named = (side: string): readonly string[] => {
    const whole = conceptsIn(names.find(side));
    return whole.length > 0 ? whole : conceptsIn(names.mentions(side));
  };

  /** "task and execution role" leaves out a word: the first is the task role. */
  const completed = (left: string, right: string): readonly string[] => {
    const words = right.split(' ');
    return words.slice(1).flatMap((_, from) => {
      const rest = words.slice(from + 1).join(' ');
      return conceptsIn(names.find(`${left} ${rest}`));
    });
  };

  const join = (lefts: readonly string[], rights: readonly string[]): readonly NameHit[] => {
    for (const one of lefts) {
      for (const other of rights) {
        const key = joinedBy(one, other);
        if (key !== undefined) {
          return [
            { key, score: COMPARISON_SCORE },
            { key: one, score: SIDE_SCORE },
            { key: other, score: SIDE_SCORE },
          ];
        }
      }
    }
    return [];
  };

  const sideBySide = (query: string): readonly NameHit[] => {
    const mentions = names.mentions(query);
    const [one, other] = mentions;
    if (one === undefined || other === undefined || mentions.length !== 2) return [];
    const said = wordsOf(query).filter((word) => word !== 'and');
    const nothingElse = one.words + other.words === said.length;
    return nothingElse ? join([one.key], [other.key]) : [];
  };

  return (query) => {
    let compared = NOTHING;
    for (const { left, right, explicit } of comparedSidesOf(query)) {
      const direct = named(left);
      const lefts = [...direct, ...completed(left, right)];
      const rights = named(right);
      const [one, other] = [lefts[0], rights[0]];
      // Both sides belong to one concept, such as `memory` and `memoryReservation`: it tells them apart.
      const answer =
        one !== undefined && one === other
          ? [{ key: one, score: COMPARISON_SCORE }]
          : join(lefts, rights);
      if (answer.length > 0) return { answer, unjoined: [], unanswerable: false };
      if (explicit && compared === NOTHING) {
        const unjoined = [one, other].filter((key) => key !== undefined);
        compared = { answer: [], unjoined, unanswerable: true };
      }
    }
    const answer = names.find(query).length > 0 ? [] : sideBySide(query);
    return answer.length > 0 ? { answer, unjoined: [], unanswerable: false } : compared;
  };
};
