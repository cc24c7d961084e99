import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { SearchDocument } from '../documents.ts';
import type { QueryTerm } from './query-terms.ts';
import { pairsOf, type Terms } from './terms.ts';

/** How well the words of each document meet a query: 0 to 1, where 1 is the best of them; by document key. */
export type TextIndex = (query: readonly QueryTerm[]) => ReadonlyMap<string, number>;

/** The terms of a document by field, as they are indexed: separated by spaces. */
export type IndexedDocument = { readonly key: string } & Readonly<Record<Field, string>>;

/** Names and the ways people ask say what a document is about; a sentence of its body may be about something else. */
const BOOST = { title: 3, aliases: 3, keywords: 3, fields: 1, asked: 4, summary: 2, body: 1 };

type Field = keyof typeof BOOST;
const FIELDS = ['title', 'aliases', 'keywords', 'fields', 'asked', 'summary', 'body'] as const;

const separate = (text: string): string[] => text.split(' ');

/** Pairs of neighbours are taken from what is short: in running text they would be too many and say little. */
export const indexedDocument = (
  document: SearchDocument,
  termsOf: (text: string) => Terms,
): IndexedDocument => {
  const short = (texts: readonly string[]): string => {
    const terms: string[] = [];
    for (const text of texts) {
      const { stems } = termsOf(text);
      terms.push(...stems, ...pairsOf(stems));
    }
    return terms.join(' ');
  };
  const running = (text: string): string => termsOf(text).stems.join(' ');
  return {
    key: document.key,
    title: short([document.title]),
    aliases: short(document.aliases.split(' | ')),
    keywords: short(document.keywords.split(' | ')),
    fields: running(document.fields),
    asked: short(document.asked),
    summary: running(document.summary),
    body: running(document.body),
  };
};

/** All terms of a document, each once. */
export const termsIn = (document: IndexedDocument): ReadonlySet<string> =>
  new Set(FIELDS.flatMap((field) => separate(document[field])));

const OPTIONS: Options<IndexedDocument> = {
  idField: 'key',
  fields: [...FIELDS],
  tokenize: separate,
  processTerm: (term) => term,
};

/** The index of documents by field, as plain data. */
export type PreparedIndex = AsPlainObject;

/** Indexes documents by field: it takes far longer than making an index from what comes out. */
export const prepareTextIndex = (documents: readonly IndexedDocument[]): PreparedIndex => {
  const index = new MiniSearch<IndexedDocument>(OPTIONS);
  index.addAll(documents);
  return index.toJSON();
};

/** Searches the index of documents. */
export const createTextIndex = (prepared: PreparedIndex): TextIndex => {
  const index = MiniSearch.loadJS<IndexedDocument>(prepared, OPTIONS);

  return (query) => {
    const worths = new Map<string, number>();
    for (const { readings } of query) {
      for (const { term, worth } of readings) {
        worths.set(term, Math.max(worths.get(term) ?? 0, worth));
      }
    }
    const found = index.search([...worths.keys()].join(' '), {
      boost: BOOST,
      boostTerm: (term) => worths.get(term) ?? 1,
    });
    const most = found[0]?.score ?? 1;
    return new Map(found.map(({ id, score }) => [String(id), score / most]));
  };
};
