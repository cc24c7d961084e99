import { comparingWordingOf } from './comparison-question.ts';
import { documentKey } from './documents.ts';
import type { Knowledge } from './knowledge.ts';
import type { Mention, NameHit, Names } from './names.ts';
import { completed } from './search/left-out-word.ts';
import { namesForeignPlatform } from './search/other-subjects.ts';
import { createPairs } from './search/pairs.ts';
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

/** What makes a comparison sure: both sides named, the wording, and the part of the query that the sides cover. */
const SURE = { named: 0.5, difference: 0.75, choice: 0.5 };
const ANSWERED_FROM = 1;
/** From here on a comparison is near enough to be found by words. */
const NEAR_FROM = 0.7;
/** Two everyday words such as "task" and "service" in a long text are no sides of a comparison. */
const COVERED_LEAST = 0.2;
const SIDE_LEAST = 0.02;

/** The service's name in front of what is asked about: "an ECS task role" is a task role, and not an ECS task's. */
const VENDOR = /\b(?:amazon |aws )?ecs(?:'s)? (?=[a-z])/gi;

const NOTHING: Compared = { answer: [], unjoined: [] };

const isConcept = (key: string): boolean => key.startsWith('concept:');

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

const answered = (key: string, one: string, other: string): Compared => ({
  ...NOTHING,
  answer: [
    { key, score: COMPARISON_SCORE },
    { key: one, score: SIDE_SCORE },
    { key: other, score: SIDE_SCORE },
  ],
});

/** From the last word of one name to the first of the next: side by side, or with one word between them. */
const NEXT_TO = 2;

/** The concept that two places of a query name, such as the hard and the soft limit. */
const namedTwice = (mentions: readonly Mention[], within: number): string | undefined =>
  mentions.find(({ key, at }) =>
    mentions.some((other) => {
      const gap = (other.at[0] ?? 0) - (at.at(-1) ?? 0);
      return other.key === key && gap > 0 && gap <= within;
    }),
  )?.key;

/** Finds the comparison a query asks for, however it is put: "a vs b", "why a when there is b", or two names alone. */
export const createCompare = (
  knowledge: Knowledge,
  names: Names,
  joinedBy: JoinedBy,
  rarity: (stem: string) => number | undefined,
): ((query: string) => Compared) => {
  const pairs = createPairs(knowledge, rarity);

  /** Two names with nothing beside them. */
  const sideBySide = (query: string, mentions: readonly Mention[]): Compared => {
    const [one, other] = mentions;
    if (one === undefined || other === undefined) return NOTHING;
    const taken = new Set(mentions.flatMap(({ at }) => at));
    const alone = wordsOf(query).every((word, at) => taken.has(at) || word === 'and');
    const key = alone ? joinedBy(one.key, other.key) : undefined;
    return key === undefined ? NOTHING : answered(key, one.key, other.key);
  };

  /** The concepts of a difference that no comparison tells, each by its surest name. */
  const unjoinedIn = (query: string, mentions: readonly Mention[]): readonly string[] => {
    const words = wordsOf(query);
    const found = mentions.flatMap(({ at }) =>
      names.findSpelt(at.map((position) => words[position]).join(' ')).slice(0, 1),
    );
    return [...new Set(found.map(({ key }) => key))].filter(isConcept).slice(0, 2);
  };

  const compared = (query: string): Compared => {
    const said = names.mentions(query, isConcept);
    const wording = comparingWordingOf(query);
    if (wording === undefined) return sideBySide(query, said);
    const mentions = [...said, ...completed(query, said, names)];
    const best = pairs(query, mentions);
    const asksDifference = wording === 'difference';
    const anywhere = asksDifference && best?.named !== true;
    const both = namedTwice(mentions, anywhere ? Number.POSITIVE_INFINITY : NEXT_TO);
    if (both !== undefined) return { ...NOTHING, answer: [{ key: both, score: COMPARISON_SCORE }] };
    if (best !== undefined && (best.named || !namesForeignPlatform(query))) {
      const sure = best.covered + SURE[wording] + (best.named ? SURE.named : 0);
      const clear = best.covered >= COVERED_LEAST && best.side >= SIDE_LEAST;
      if (sure >= ANSWERED_FROM && clear) return answered(best.key, best.left, best.right);
      if (sure >= NEAR_FROM) return NOTHING;
    }
    return asksDifference ? { ...NOTHING, unjoined: unjoinedIn(query, said) } : NOTHING;
  };

  return (query) => {
    const whole = compared(query);
    const bare = query.replace(VENDOR, '');
    if (whole.answer.length > 0 || bare === query) return whole;
    const without = compared(bare);
    return without.answer.length > 0 ? without : whole;
  };
};
