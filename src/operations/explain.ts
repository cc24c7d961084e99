import type { Facts } from '../knowledge/facts/facts.ts';
import { createFailures } from '../knowledge/failures/failures.ts';
import { matchRuleError } from '../knowledge/failures/rule-error.ts';
import type { Fields } from '../knowledge/fields/fields.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { createSearch, type PreparedSearch } from '../knowledge/search.ts';
import type {
  ConceptAnswer,
  Explanation,
  ExplanationAnswer,
  FactAnswer,
  Match,
  RuleAnswer,
} from '../model/explanation.ts';
import { asksForField, createFieldHome, writtenAsField } from './field-home.ts';
import { comparisonAnswer, conceptAnswer, conceptLink, ruleAnswer } from './knowledge-answers.ts';
import { createNoteAnswers } from './notes/note-answers.ts';
import { searchedBeside } from './searched-beside.ts';

/** Explains a query of any length and content. Never throws; `query` comes back as it was given, unescaped. */
export type Explain = (query: string) => Explanation;

export interface Explainable {
  readonly knowledge: Knowledge;
  readonly rules: readonly RuleAnswer[];
  readonly facts: Facts;
  readonly fields: Fields;
  /** What the search is built from, where that was taken apart beforehand. */
  readonly prepared?: PreparedSearch | undefined;
}

/** From here on a text is AWS's own: an error, an event or an exit code, and no question. */
const PASTED_FROM = 0.9;
/** From here on a table answers what was asked, and does not only touch it. */
const FACT_FROM = 0.75;
/** A name as it was written. */
const NAMED = 0.99;
/** A name with a typing error: what it names was meant, and not a number that its words touch. */
const NAMED_NEARLY = 0.85;
const MATCHES_MAX = 5;

const KINDS = [
  ...(['concept', 'comparison', 'rule', 'failure', 'event', 'fact'] as const),
  ...(['runbook', 'service'] as const),
];

const distinct = (matches: readonly Match[]): readonly Match[] => {
  const seen = new Set<string>();
  return matches.filter(({ kind, id }) => {
    const key = `${kind}:${id}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** Whether a query is the very id or title of a match, and not one of its other names. */
const isNameOf = (query: string, match: Match | undefined): boolean =>
  [match?.id, match?.title.toLowerCase()].includes(query.trim().toLowerCase());

/** Puts all that can be found together: `explain` takes an id, a name, a field, a pasted error or a whole question. */
export const createExplain = ({
  knowledge,
  rules,
  facts,
  fields,
  prepared,
}: Explainable): Explain => {
  const failures = createFailures(knowledge);
  const notes = createNoteAnswers(knowledge.notes, failures);
  const beside = [...searchedBeside(rules, failures), ...notes.documents];
  const search = createSearch(knowledge, beside, prepared);
  const homeOf = createFieldHome(knowledge);
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const withConcept = (fact: FactAnswer): FactAnswer => ({
    ...fact,
    concept: fact.concept === null ? null : conceptLink(knowledge, fact.concept.id),
  });

  const answerTo = (
    { kind, id }: Pick<Match, 'kind' | 'id'>,
    text: string,
  ): ExplanationAnswer | null => {
    switch (kind) {
      case 'concept':
        return conceptAnswer(knowledge, id);
      case 'comparison':
        return comparisonAnswer(knowledge, id);
      case 'rule':
        return ruleAnswer(knowledge, ruleById.get(id));
      case 'failure':
      case 'event':
        return failures.answer(id, { kind, text }) ?? null;
      case 'fact': {
        const fact = facts.all.find((one) => one.id === id);
        return fact === undefined ? null : withConcept(fact);
      }
      case 'runbook':
        return notes.runbook(id);
      case 'service':
        return notes.service(id);
      case 'lesson':
        return null;
    }
  };

  /** Exactly one thing by kind and id, as buttons ask for it. */
  const referred = (query: string): Explanation | null => {
    const kind = KINDS.find((one) => query.startsWith(`${one}:`));
    const answer = kind && answerTo({ kind, id: query.slice(kind.length + 1) }, '');
    if (answer === null || answer === undefined) return null;
    const { id } = answer;
    return { query, matches: [{ kind: answer.kind, id, title: answer.title, score: 1 }], answer };
  };

  /** A refusal with the concept behind it in front, as a number and a field are answered within theirs. */
  const behindConcept = (match: Match): readonly Match[] => {
    const concept = match.kind === 'rule' ? ruleById.get(match.id)?.concept : null;
    return concept
      ? [{ ...conceptLink(knowledge, concept.id), score: match.score }, match]
      : [match];
  };

  /** Errors, events and exit codes that a text quotes, AWS's own words first. */
  const pasted = (query: string): readonly Match[] => {
    const quoted = failures.match(query);
    const broken = matchRuleError(query, rules).map((match): Match => ({ ...match, kind: 'rule' }));
    const refusals = broken.filter(({ id }) => ruleById.get(id)?.tier === 'refused');
    // A refusal is told by its rule, which says what to write instead; what happened at run time by its failure.
    return [
      ...refusals.filter(({ score }) => score >= PASTED_FROM),
      ...quoted.map(({ kind, id, title, score }) => ({ kind, id, title, score })),
      ...broken,
    ];
  };

  /** The table that answers, with the concept behind it in front where there is one. */
  const numbers = (query: string): { matches: readonly Match[]; fact: FactAnswer } | null => {
    const [best] = facts.match(query);
    if (best === undefined || best.score < FACT_FROM) return null;
    const fact = withConcept(best.answer());
    const { id, title, score } = best;
    const concept = fact.concept === null ? [] : [{ ...fact.concept, score }];
    return { matches: [...concept, { kind: 'fact', id, title, score }], fact };
  };

  /** The concept that explains the field a query is spelt as. */
  const fieldHome = (query: string): readonly Match[] => {
    const [card] = writtenAsField(query) ? fields.findCards(query) : [];
    return card === undefined ? [] : [{ ...conceptLink(knowledge, homeOf(card)), score: NAMED }];
  };

  /** A field that was asked for by its own spelling is told even where another concept answers for its name. */
  const withField = (answer: ConceptAnswer, query: string): ConceptAnswer => {
    const cards = fields.findCards(query).filter((one) => asksForField(query, one));
    const own = cards.find((one) => homeOf(one) === answer.id);
    const card = own ?? (writtenAsField(query) ? cards[0] : undefined);
    return card === undefined ? answer : { ...answer, field: card };
  };

  return (query) => {
    const direct = referred(query);
    if (direct !== null) return direct;
    const found = search(query);
    const top = found.matches[0]?.score ?? 0;
    const quoted = pasted(query);
    const own = quoted.filter(
      ({ kind, score }) =>
        score >= PASTED_FROM &&
        (top < 1 || (kind !== 'rule' && !isNameOf(query, found.matches[0]))),
    );
    const field = top < NAMED && own.length === 0 ? fieldHome(query) : [];
    const asked = own.length === 0 && field.length === 0 ? numbers(query) : null;
    const counted =
      asked !== null && (top < NAMED_NEARLY || asked.matches[0]?.id === found.matches[0]?.id)
        ? asked
        : null;
    const matches = distinct([
      ...own.flatMap((match, at) => (at === 0 ? behindConcept(match) : [match])),
      ...field,
      ...(counted?.matches ?? []),
      ...found.matches,
      ...(found.confident ? [] : quoted),
    ]).slice(0, MATCHES_MAX);
    const [best] = matches;
    const refusal = own[0]?.kind === 'rule' ? ruleAnswer(knowledge, ruleById.get(own[0].id)) : null;
    const sure = found.confident || own.length > 0 || field.length > 0 || counted !== null;
    const answer = sure && best !== undefined ? answerTo(best, query) : null;
    if (answer?.kind === 'fact') return { query, matches, answer: counted?.fact ?? answer };
    if (answer?.kind !== 'concept') return { query, matches, answer };
    if (refusal !== null) return { query, matches, answer: { ...answer, rule: refusal } };
    const told = withField(answer, query);
    return { query, matches, answer: counted === null ? told : { ...told, fact: counted.fact } };
  };
};
