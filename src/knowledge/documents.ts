import type { Match, MatchKind } from '../model/explanation.ts';
import type { Knowledge } from './knowledge.ts';

/** Something else that can be found, such as a rule: by its id, its title and the words of its text. */
export interface ExtraDocument {
  readonly kind: MatchKind;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Other names. */
  readonly aliases?: readonly string[];
}

/** One findable thing with its words by field; `key` is unique over all kinds. */
export interface SearchDocument {
  readonly key: string;
  readonly target: Omit<Match, 'score'>;
  readonly names: readonly string[];
  readonly paths: readonly string[];
  readonly title: string;
  readonly aliases: string;
  readonly fields: string;
  readonly keywords: string;
  readonly summary: string;
  readonly body: string;
  /** Ways in which people ask for it. */
  readonly asked: readonly string[];
}

/** The key under which a thing is indexed. */
export const documentKey = (kind: MatchKind, id: string): string => `${kind}:${id}`;

/** Everything that can be found: concepts, comparisons, then the extras. */
export const documentsOf = (
  { concepts, comparisons, asked }: Knowledge,
  extras: readonly ExtraDocument[],
): readonly SearchDocument[] => [
  ...[...concepts.values()].map((concept): SearchDocument => {
    const { id, title } = concept;
    return {
      key: documentKey('concept', id),
      target: { kind: 'concept', id, title },
      names: [id, title, ...concept.aliases],
      paths: concept.fields,
      title: `${title} ${id}`,
      aliases: concept.aliases.join(' | '),
      fields: [...concept.fields, ...concept.touches].join(' '),
      keywords: concept.keywords.join(' | '),
      summary: concept.summary,
      body: `${concept.body} ${concept.beliefs.map(({ claim, correct }) => `${claim} ${correct}`).join(' ')}`,
      asked: asked.get(id) ?? [],
    };
  }),
  ...[...comparisons.values()].map((comparison): SearchDocument => {
    const { id, title, summary, whenLeft, whenRight, rows } = comparison;
    const cells = rows.map(({ aspect, left, right }) => `${aspect} ${left} ${right}`).join(' ');
    return {
      key: documentKey('comparison', id),
      target: { kind: 'comparison', id, title },
      names: [id, title],
      paths: [],
      title,
      aliases: '',
      fields: '',
      keywords: '',
      summary,
      body: `${whenLeft} ${whenRight} ${cells}`,
      asked: asked.get(id) ?? [],
    };
  }),
  ...extras.map(
    ({ kind, id, title, text, aliases = [] }): SearchDocument => ({
      key: documentKey(kind, id),
      target: { kind, id, title },
      names: [id, title, ...aliases],
      paths: [],
      title: `${title} ${id}`,
      aliases: aliases.join(' | '),
      fields: '',
      keywords: '',
      summary: text,
      body: '',
      asked: [],
    }),
  ),
];
