import MiniSearch from 'minisearch';
import type { SearchDocument } from './documents.ts';
import type { Mention, NameHit } from './names.ts';
import { createLexicon } from './search/lexicon.ts';
import { createPhrases } from './search/phrases.ts';
import { type QueryTerm, queryTermsOf } from './search/query-terms.ts';
import { stemsOf, termsOf } from './search/terms.ts';
import { wordsOf } from './words.ts';

/** Ranks documents by the words of a question; scores are 0 to 1. */
export type FullText = (text: string, mentions: readonly Mention[]) => readonly NameHit[];

const BOOST = { title: 5, aliases: 4, fields: 3, keywords: 4, asked: 2, summary: 2, body: 1 };
const KIND_WEIGHT: Readonly<Record<string, number>> = { comparison: 0.7, rule: 0.85, failure: 0.9, event: 0.9 };
export const T = { phrase: 1, words: 1, mention: 0.4, cov: 0.4 };
const g = globalThis as any; g.SQ ??= T;
const RESULTS_MAX = 12;

const separate = (text: string): string[] => text.split(' ');

const indexed = ({ key, title, aliases, fields, keywords, asked, summary, body }: SearchDocument) => ({
  key,
  title: termsOf(title).join(' '),
  aliases: aliases.split(' | ').flatMap(termsOf).join(' '),
  fields: stemsOf(fields).join(' '),
  keywords: keywords.split(' | ').flatMap(termsOf).join(' '),
  asked: asked.flatMap(termsOf).join(' '),
  summary: stemsOf(summary).join(' '),
  body: stemsOf(body).join(' '),
});

export const createFullText = (documents: readonly SearchDocument[]): FullText => {
  const texts = documents.map(indexed);
  const terms = texts.map(({ key: _key, ...rest }) => new Set(Object.values(rest).flatMap(separate)));
  const termsByKey = new Map(documents.map(({ key }, at) => [key, terms[at]!]));
  const lexicon = createLexicon(documents, terms);
  const phrases = createPhrases(documents, lexicon.rarity);
  const index = new MiniSearch({ idField: 'key', fields: Object.keys(BOOST), tokenize: separate, processTerm: (t) => t });
  index.addAll(texts);
  const kinds = new Map(documents.map(({ key, target }) => [key, target.kind]));

  const byWords = (query: readonly QueryTerm[]) => {
    const worths = new Map(query.flatMap(({ readings }) => readings.map(({ term, worth }) => [term, worth] as const)).reverse());
    const results = index.search([...worths.keys()].join(' '), { boost: BOOST, boostTerm: (term) => worths.get(term) ?? 1 });
    const most = results[0]?.score ?? 1;
    return new Map(results.map((r) => [String(r.id), r.score / most]));
  };

  return (text, mentions) => {
    const query = queryTermsOf(text, lexicon);
    if (query.length === 0) return [];
    const P = g.SQ as typeof T;
    const near = phrases(query);
    const words = byWords(query);
    const total = query.reduce((s, t) => s + (t.pair ? 0 : t.weight), 0);
    const said = new Map<string, number>();
    const all = wordsOf(text).length;
    for (const m of mentions) said.set(m.key, Math.max(said.get(m.key) ?? 0, m.words));
    const out = [...new Set([...near.keys(), ...words.keys()])].map((key) => {
      const own = termsByKey.get(key)!;
      const cov = query.reduce((s, t) => { if (t.pair) return s; const r = t.readings.find(({ term }) => own.has(term)); return s + (r ? r.worth * t.weight : 0); }, 0) / total;
      const n = near.get(key) ?? 0, w = words.get(key) ?? 0, m = said.has(key) ? (said.get(key)! > 1 ? 1.3 : 1) : 0;
      const score = (P.phrase * n + P.words * w + P.mention * m + P.cov * cov) * (KIND_WEIGHT[kinds.get(key)!] ?? 1);
      return { key, score, n, w, m, cov };
    }).sort((a, b) => b.score - a.score).slice(0, RESULTS_MAX);
    g.LAST = { text, out };
    const max = P.phrase + P.words + P.mention * 1.3 + P.cov;
    return out.map(({ key, score, cov }) => ({ key, score: score / max * 0.86 }));
  };
};
