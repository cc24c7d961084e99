import type { FactAnswer } from '../../model/explanation.ts';
import { exactKey, joinedKey, withoutLead, wordsOf } from '../words.ts';
import type { Fact } from './fact.ts';
import { factsOf } from './fact-list.ts';
import { type Askable, askablesOf, bestFor } from './match.ts';
import { type Question, readQuestion } from './question.ts';
import type { FactTables } from './tables.ts';

/** A table that may answer a question, and how sure that is: 1 for its own name, 0.3 to 0.99 otherwise. */
interface FactMatch {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  /** The table, with the number that was asked for said in a sentence and its rows first. */
  readonly answer: () => FactAnswer;
}

/** Everything that is known in numbers. */
export interface Facts {
  /** What answers a text of any content, best first; empty when it asks for no number that is known. Never throws. */
  readonly match: (words: string) => readonly FactMatch[];
  /** The general answer of every table. The concept's title is its id: tables know no titles. */
  readonly all: readonly FactAnswer[];
}

/** What a fact has to say to a question; among equals what was named in more words leads. */
interface Reply {
  readonly score: number;
  readonly named: number;
  readonly answer: () => FactAnswer;
}

/** By what had to be forgiven in a name: nothing, the words of a question around it, or singular and spelling. */
const NAMED = { asWritten: 1, afterLead: 0.99, alike: 0.94 };
const WORTH_SHOWING = 0.3;
/** A whole name, or amounts, tell more than any number of words. */
const NAMED_WHOLE = Number.POSITIVE_INFINITY;

const answerOf = (
  fact: Fact,
  says: string,
  rows: readonly (readonly string[])[],
  docs: string,
): FactAnswer => {
  const { id, title, columns, concept, source, checked } = fact;
  return {
    kind: 'fact',
    id,
    title,
    summary: says,
    columns,
    rows,
    concept: concept === null ? null : { kind: 'concept', id: concept, title: concept },
    docs,
    source,
    checked,
  };
};

const general = (fact: Fact): FactAnswer => answerOf(fact, fact.says, fact.rows, fact.docs);

const chosen = (fact: Fact, rows: readonly number[]) =>
  fact.rows.filter((_, at) => rows.includes(at));

const byName = (fact: Fact, sure: number): Reply => ({
  score: sure,
  named: NAMED_WHOLE,
  answer: () => general(fact),
});

const byReading = (fact: Fact, words: string): readonly Reply[] => {
  const reading = fact.read?.(words) ?? null;
  if (reading === null) return [];
  const { says, rows, score } = reading;
  const answer = () =>
    answerOf(fact, says, rows.length === 0 ? fact.rows : chosen(fact, rows), fact.docs);
  return [{ score, named: NAMED_WHOLE, answer }];
};

const byWords = (fact: Fact, askables: readonly Askable[], asked: Question): readonly Reply[] => {
  const best = bestFor(askables, asked);
  if (best === null) return [];
  const { point, score, named } = best;
  if (point === null) return [{ score, named, answer: () => general(fact) }];
  const rest = fact.rows.filter((_, at) => !point.rows.includes(at));
  const rows = [...chosen(fact, point.rows), ...rest];
  return [
    { score, named, answer: () => answerOf(fact, point.says, rows, point.docs ?? fact.docs) },
  ];
};

const byScore = (one: Reply, other: Reply): number =>
  other.score - one.score || (other.named === one.named ? 0 : other.named - one.named);

/** Makes the tables answer questions. Throws when a sentence has a blank that no table fills. */
export const createFacts = (tables: FactTables): Facts => {
  const facts = factsOf(tables);
  // What can be asked for is only indexed when someone asks.
  let askables: ReadonlyMap<Fact, readonly Askable[]> | undefined;
  const named = facts.flatMap((fact) =>
    [fact.id, fact.title, ...fact.aliases].map((name) => ({ fact, name })),
  );
  const exact = new Map(named.map(({ fact, name }) => [exactKey(name), fact]));
  const alike = new Map(named.map(({ fact, name }) => [joinedKey(wordsOf(name)), fact]));

  const nameOf = (fact: Fact, words: string): readonly Reply[] => {
    if (exact.get(exactKey(words)) === fact) return [byName(fact, NAMED.asWritten)];
    const subject = withoutLead(words);
    if (exact.get(exactKey(subject)) === fact) return [byName(fact, NAMED.afterLead)];
    return alike.get(joinedKey(wordsOf(subject))) === fact ? [byName(fact, NAMED.alike)] : [];
  };

  const match: Facts['match'] = (words) => {
    const asked = readQuestion(words);
    askables ??= new Map(facts.map((fact) => [fact, askablesOf(fact)]));
    const known = askables;
    return facts
      .flatMap((fact) =>
        [
          ...nameOf(fact, words),
          ...byReading(fact, words),
          ...byWords(fact, known.get(fact) ?? [], asked),
        ]
          .sort(byScore)
          .slice(0, 1)
          .map((reply) => ({ id: fact.id, title: fact.title, ...reply })),
      )
      .filter(({ score }) => score >= WORTH_SHOWING)
      .sort(byScore)
      .map(({ id, title, score, answer }) => ({ id, title, score, answer }));
  };

  return { match, all: facts.map(general) };
};
