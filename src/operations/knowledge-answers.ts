import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ComparisonAnswer, ConceptAnswer, Link, RuleAnswer } from '../model/explanation.ts';

/** A concept to ask about next. */
export const conceptLink = ({ concepts }: Knowledge, id: string): Link => ({
  kind: 'concept',
  id,
  title: concepts.get(id)?.title ?? id,
});

/** A concept with its neighbours' titles, or null when there is none of this id. */
export const conceptAnswer = (knowledge: Knowledge, id: string): ConceptAnswer | null => {
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
    origin: concept.origin,
  };
};

/** A comparison with its sides' titles, or null when there is none of this id. */
export const comparisonAnswer = (knowledge: Knowledge, id: string): ComparisonAnswer | null => {
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
    origin: comparison.origin,
  };
};

/** The rule's answer with its concept's real title; without a concept that is not written yet. */
export const ruleAnswer = (
  knowledge: Knowledge,
  rule: RuleAnswer | undefined,
): RuleAnswer | null => {
  if (rule === undefined) return null;
  const id = rule.concept?.id;
  const known = id !== undefined && knowledge.concepts.has(id);
  return { ...rule, concept: known ? conceptLink(knowledge, id) : null };
};
