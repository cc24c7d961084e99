import type { FailureAnswer, Link } from '../../model/explanation.ts';
import { exitCodeId, knownExitCodes } from './exit-codes.ts';
import { givenAboutKill } from './killed.ts';
import { createRecognise, type FailureMatch, type Recognised } from './match.ts';
import { scoreOf } from './rank.ts';
import type { FailureEntry } from './schema.ts';
import { shownFirst } from './shown-first.ts';

/** What full-text search needs to know of a failure or event. */
interface FailureSummary {
  readonly kind: 'failure' | 'event';
  readonly id: string;
  readonly title: string;
  /** Phrases of its text and names people give it. */
  readonly keywords: readonly string[];
  readonly meaning: string;
}

/** What an answer is asked with. */
interface FailureQuestion {
  /** Tells an event from a failure of the same id; without it the failure is taken. */
  readonly kind?: 'failure' | 'event';
  /** The pasted text, for what can be read out of it. */
  readonly text?: string;
}

export interface Failures {
  /** What a text speaks of, best first; empty when it is no error text. Never throws. */
  readonly match: (text: string) => readonly FailureMatch[];
  /** What there is to say; an exit code without an entry of its own gets the general one. */
  readonly answer: (id: string, question?: FailureQuestion) => FailureAnswer | undefined;
  readonly all: readonly FailureSummary[];
}

interface FailureKnowledge {
  readonly failures: readonly FailureEntry[];
  readonly concepts: ReadonlyMap<string, { readonly title: string }>;
}

const RELATED_MAX = 4;

const nameOf = ({ kind, id, title }: FailureEntry) => ({ kind, id, title });

/** Prepares matching and answers over the failures of a knowledge base. */
export const createFailures = ({ failures, concepts }: FailureKnowledge): Failures => {
  const recognise = createRecognise(failures);
  const byKey = new Map(failures.map((entry) => [`${entry.kind}:${entry.id}`, entry]));
  const exitCodes = knownExitCodes(failures.map(({ id }) => id));

  const find = (id: string, kind?: 'failure' | 'event'): FailureEntry | undefined => {
    const code = /^exit-(\d{1,10})$/.exec(id)?.[1];
    const own = code === undefined ? id : exitCodeId(Number(code), exitCodes);
    if (kind !== undefined) return byKey.get(`${kind}:${own}`);
    return byKey.get(`failure:${own}`) ?? byKey.get(`event:${own}`);
  };

  const conceptLink = (id: string): Link | null => {
    const title = concepts.get(id)?.title;
    return title === undefined ? null : { kind: 'concept', id, title };
  };

  const relatedOf = (entry: FailureEntry, recognised: Recognised): readonly Link[] => {
    const also = recognised.hits
      .filter(({ by }) => by !== 'shared beginning')
      .map((hit) => hit.entry);
    const named = entry.related.flatMap((key) => byKey.get(key) ?? []);
    const others = [...new Set([...also, ...named])].filter((other) => other !== entry);
    return others.slice(0, RELATED_MAX).map(nameOf);
  };

  const answer = (
    id: string,
    { kind, text = '' }: FailureQuestion = {},
  ): FailureAnswer | undefined => {
    const entry = find(id, kind);
    if (entry === undefined) return undefined;
    const recognised = recognise(text);
    const given = entry.cases.length === 0 ? null : givenAboutKill(recognised);
    const told = entry.cases.find((one) => one.given === given) ?? entry;
    return {
      kind: entry.kind,
      id: entry.id,
      title: entry.title,
      severity: entry.severity,
      summary: told.meaning,
      read: recognised.read,
      causes: shownFirst(told.causes, recognised.paste.text),
      fixes: told.fixes,
      example: entry.examples[0] ?? null,
      concept: conceptLink(entry.concept),
      related: relatedOf(entry, recognised),
      docs: entry.docs,
      source: entry.source,
      verified: entry.verified,
    };
  };

  return {
    match: (text) => {
      const { hits, read, paste } = recognise(text);
      return hits.map((hit) => ({ ...nameOf(hit.entry), score: scoreOf(hit, paste), read }));
    },
    answer,
    all: failures.map(({ kind, id, title, keywords, meaning }) => ({
      kind,
      id,
      title,
      keywords,
      meaning,
    })),
  };
};
