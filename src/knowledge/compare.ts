import {
  asksForDifference,
  asksToChoose,
  type ComparedSides,
  comparedSidesOf,
  isAroundAChoice,
  isCondition,
  isQualifier,
} from './comparison-question.ts';
import { documentKey } from './documents.ts';
import type { Knowledge } from './knowledge.ts';
import type { NameHit, Names } from './names.ts';
import { wordsOf } from './words.ts';

/** What a query puts against each other. */
export interface Compared {
  /** The comparison and its sides, or the one concept that tells both sides apart; empty when none does. */
  readonly answer: readonly NameHit[];
  /** Concepts named by a query that asks for a difference nothing here tells: no other text may pose as the answer. */
  readonly unjoined: readonly string[];
}

/** The comparison that joins two concepts, whichever side each stands on, by document keys. */
export type JoinedBy = (one: string, other: string) => string | undefined;

const COMPARISON_SCORE = 0.98;
const SIDE_SCORE = 0.88;

/** Names are no longer, and a side of a comparison is a name. */
const SIDE_WORDS_MAX = 6;
/** Names looked at in a rambling question: every two of them are tried. */
const MENTIONS_MAX = 6;

interface Edge {
  readonly keys: readonly string[];
  readonly rest: string;
}

const NOTHING: Compared = { answer: [], unjoined: [] };

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

  /** The name a side ends or starts with, and what is left of the side; the longest name is meant. */
  const atEdge = (side: string, edge: 'start' | 'end'): Edge => {
    const words = side.split(' ');
    while (edge === 'start' && words.length > 1 && isQualifier(words[0] ?? '')) words.shift();
    for (let size = Math.min(SIDE_WORDS_MAX, words.length); size > 0; size -= 1) {
      const cut = edge === 'end' ? words.length - size : size;
      const [before, after] = [words.slice(0, cut), words.slice(cut)];
      const [name, rest] = edge === 'end' ? [after, before] : [before, after];
      const inner = (edge === 'end' ? name[0] : name.at(-1)) ?? '';
      // A word of the question is not the edge of a name: "fargate for" would take the "for" away from the rest.
      if (size > 1 && isQualifier(inner)) continue;
      const keys = conceptsIn(names.findSpelt(name.join(' ')));
      if (keys.length > 0)
        return { keys, rest: edge === 'start' && inner.endsWith(',') ? '' : rest.join(' ') };
    }
    return { keys: [], rest: side };
  };

  /** "task and execution role" leaves out a word: the first is the task role. */
  const completed = (left: string, right: string): readonly string[] => {
    const words = right.split(' ');
    return words.slice(1).flatMap((_, from) => {
      const rest = words.slice(from + 1).join(' ');
      return conceptsIn(names.findSpelt(`${left} ${rest}`));
    });
  };

  /** Asked for a difference, the sides may be named anywhere; otherwise two names must stand where a choice puts them. */
  const namedSides = ({ left, right, explicit }: ComparedSides) => {
    const [before, after] = [atEdge(left, 'end'), atEdge(right, 'start')];
    const placed = isAroundAChoice(before.rest) && isCondition(after.rest);
    if (!explicit && !placed) return { lefts: [], rights: [] };
    const named = (edge: Edge, side: string): readonly string[] =>
      edge.keys.length > 0 || !explicit ? edge.keys : conceptsIn(names.mentions(side));
    return {
      lefts: [...named(before, left), ...completed(left, right)],
      rights: named(after, right),
    };
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

  /** Two names with nothing beside them, or with nothing but the words of a choice. */
  const sideBySide = (query: string): readonly NameHit[] => {
    const [one, other, third] = names.mentions(query);
    if (one === undefined || other === undefined || third !== undefined) return [];
    const taken = new Set([...one.at, ...other.at]);
    const rest = wordsOf(query).filter((word, at) => !taken.has(at) && word !== 'and');
    const chosen = asksToChoose(query) && isAroundAChoice(rest.join(' '));
    return rest.length === 0 || chosen ? join([one.key], [other.key]) : [];
  };

  /** A question for a difference that names two things somewhere. */
  const anywhere = (query: string): readonly NameHit[] => {
    if (!asksForDifference(query)) return [];
    const keys = conceptsIn(names.mentions(query)).slice(0, MENTIONS_MAX);
    for (const one of keys) {
      const joined = join(
        [one],
        keys.filter((key) => key !== one),
      );
      if (joined.length > 0) return joined;
    }
    return [];
  };

  return (query) => {
    let compared = NOTHING;
    for (const sides of comparedSidesOf(query)) {
      const { lefts, rights } = namedSides(sides);
      const [one, other] = [lefts[0], rights[0]];
      // Both sides belong to one concept, such as `memory` and `memoryReservation`: it tells them apart.
      const answer =
        one !== undefined && one === other
          ? [{ key: one, score: COMPARISON_SCORE }]
          : join(lefts, rights);
      if (answer.length > 0) return { answer, unjoined: [] };
      if (sides.explicit && compared === NOTHING) {
        const unjoined = [one, other].filter((key) => key !== undefined);
        compared = { answer: [], unjoined };
      }
    }
    if (names.findSpelt(query).length > 0) return compared;
    const beside = sideBySide(query);
    const answer = beside.length > 0 ? beside : anywhere(query);
    return answer.length > 0 ? { answer, unjoined: [] } : compared;
  };
};
