import type { Knowledge } from '../knowledge/knowledge.ts';
import { CATEGORIES } from '../knowledge/schema.ts';
import { createSearch } from '../knowledge/search.ts';
import type {
  ComparisonAnswer,
  ConceptAnswer,
  Explanation,
  ExplanationAnswer,
  Link,
  Match,
  RuleAnswer,
} from '../model/explanation.ts';

/** One category to browse, with its concepts by title. */
export interface Topic {
  readonly category: string;
  readonly title: string;
  readonly concepts: readonly Link[];
}

/** Explains a query of any length and content. Never throws; `query` comes back as it was given, unescaped. */
export type Explain = (query: string) => Explanation;

const conceptLink = ({ concepts }: Knowledge, id: string): Link => ({
  kind: 'concept',
  id,
  title: concepts.get(id)?.title ?? id,
});

const conceptAnswer = (knowledge: Knowledge, id: string): ConceptAnswer | null => {
  const concept = knowledge.concepts.get(id);
  if (concept === undefined) return null;
  return {
    kind: 'concept',
    id,
    title: concept.title,
    category: concept.category,
    summary: concept.summary,
    body: concept.body,
    fields: [...concept.fields, ...concept.touches],
    confusedWith: concept.confusedWith.map((other) => conceptLink(knowledge, other)),
    related: concept.related.map((other) => conceptLink(knowledge, other)),
    beliefs: concept.beliefs,
    docs: concept.docs,
    checked: concept.checked,
  };
};

const comparisonAnswer = (knowledge: Knowledge, id: string): ComparisonAnswer | null => {
  const comparison = knowledge.comparisons.get(id);
  if (comparison === undefined) return null;
  return {
    kind: 'comparison',
    id,
    title: comparison.title,
    summary: comparison.summary,
    left: conceptLink(knowledge, comparison.left),
    right: conceptLink(knowledge, comparison.right),
    rows: comparison.rows,
    whenLeft: comparison.whenLeft,
    whenRight: comparison.whenRight,
    docs: comparison.docs,
    checked: comparison.checked,
  };
};

/** A rule names its concept by id only; here it gets the title, and no link to what is not written yet. */
/** The rule's answer with its concept's real title; without a concept that is not written yet. */
const ruleAnswer = (knowledge: Knowledge, rule: RuleAnswer | undefined): RuleAnswer | null => {
  if (rule === undefined) return null;
  const id = rule.concept?.id;
  const known = id !== undefined && knowledge.concepts.has(id);
  return { ...rule, concept: known ? conceptLink(knowledge, id) : null };
};

/** Puts search and answers together: `explain` takes any words, from an id to a whole question. */
export const createExplain = ({
  knowledge,
  rules,
}: {
  readonly knowledge: Knowledge;
  readonly rules: readonly RuleAnswer[];
}): Explain => {
  const search = createSearch(
    knowledge,
    rules.map(({ id, title }) => ({ kind: 'rule', id, title, text: title })),
  );
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

  const answerTo = ({ kind, id }: Match): ExplanationAnswer | null => {
    switch (kind) {
      case 'concept':
        return conceptAnswer(knowledge, id);
      case 'comparison':
        return comparisonAnswer(knowledge, id);
      case 'rule':
        return ruleAnswer(knowledge, ruleById.get(id));
      default:
        return null;
    }
  };

  return (query) => {
    const { matches, confident } = search(query);
    const [best] = matches;
    return { query, matches, answer: confident && best !== undefined ? answerTo(best) : null };
  };
};

/** What can be browsed: the categories in reading order, without those that are still empty. */
export const topicsOf = (knowledge: Knowledge): readonly Topic[] =>
  CATEGORIES.flatMap(({ id: category, title }) => {
    const concepts = [...knowledge.concepts.values()]
      .filter((concept) => concept.category === category)
      .map(({ id }) => conceptLink(knowledge, id))
      .sort((a, b) => a.title.localeCompare(b.title, 'en'));
    return concepts.length === 0 ? [] : [{ category, title, concepts }];
  });
