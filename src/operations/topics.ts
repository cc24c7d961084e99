import type { Knowledge } from '../knowledge/knowledge.ts';
import { CATEGORIES } from '../knowledge/schema.ts';
import type { Link } from '../model/explanation.ts';
import { conceptLink } from './knowledge-answers.ts';
import { runbookLink, serviceLink } from './notes/note-answers.ts';

/** One category to browse, with what it holds by title: concepts, or what the team wrote itself. */
export interface Topic {
  readonly category: string;
  readonly title: string;
  readonly concepts: readonly Link[];
}

const TEAM = { category: 'team', title: 'Your team' };

const byTitle = (links: readonly Link[]): readonly Link[] =>
  links.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));

const teamLinks = ({ notes: { services, runbooks } }: Knowledge): readonly Link[] => [
  ...byTitle(services.map(serviceLink)),
  ...byTitle(runbooks.map(runbookLink)),
];

/** What can be browsed: what the team wrote, then the categories in reading order, without those that are empty. */
export const topicsOf = (knowledge: Knowledge): readonly Topic[] =>
  [
    { ...TEAM, concepts: teamLinks(knowledge) },
    ...CATEGORIES.map(({ id: category, title }) => ({
      category,
      title,
      concepts: byTitle(
        [...knowledge.concepts.values()]
          .filter((concept) => concept.category === category)
          .map(({ id }) => conceptLink(knowledge, id)),
      ),
    })),
  ].filter(({ concepts }) => concepts.length > 0);
