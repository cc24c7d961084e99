import type { Knowledge } from '../knowledge/knowledge.ts';
import { CATEGORIES } from '../knowledge/schema.ts';
import type { Link } from '../model/explanation.ts';
import { conceptLink } from './knowledge-answers.ts';

/** One category to browse, with its concepts by title. */
export interface Topic {
  readonly category: string;
  readonly title: string;
  readonly concepts: readonly Link[];
}

/** What can be browsed: the categories in reading order, without those that are still empty. */
export const topicsOf = (knowledge: Knowledge): readonly Topic[] =>
  CATEGORIES.flatMap(({ id: category, title }) => {
    const concepts = [...knowledge.concepts.values()]
      .filter((concept) => concept.category === category)
      .map(({ id }) => conceptLink(knowledge, id))
      .sort((a, b) => a.title.localeCompare(b.title, 'en'));
    return concepts.length === 0 ? [] : [{ category, title, concepts }];
  });
