import type { Drawing } from '../model/drawing.ts';
import type { Belief } from '../model/explanation.ts';
import { type Asked, askedProblems, parseAsked } from './asked.ts';
import { type Comparison, parseComparison } from './comparison.ts';
import { type ConceptSource, parseConcept } from './concept.ts';
import { drawingProblems, parseDrawings } from './drawings.ts';
import { parseFailures } from './failures/parse.ts';
import type { FailureEntry } from './failures/schema.ts';
import { readJson } from './front-matter.ts';
import { type Problem, problemsOf, type SourceFile, valuesOf } from './parsed.ts';
import { relationProblems, type Sources } from './relations.ts';
import { type Claim, type ConceptCategory, claimsFile, docsHostsFile } from './schema.ts';
import { parseSynonyms, type SynonymGroups } from './synonyms.ts';

/** One concept with its relations complete: both are symmetric over the whole base. */
interface Concept {
  readonly id: string;
  readonly title: string;
  readonly category: ConceptCategory;
  readonly aliases: readonly string[];
  readonly keywords: readonly string[];
  readonly summary: string;
  readonly body: string;
  /** Fields it is the home of. */
  readonly fields: readonly string[];
  /** Fields that have another home and that it bears on. */
  readonly touches: readonly string[];
  /** Ids of concepts that a comparison sets it apart from. */
  readonly confusedWith: readonly string[];
  /** Ids it names, then ids that name it; none of `confusedWith`. */
  readonly related: readonly string[];
  readonly beliefs: readonly Belief[];
  readonly docs: string;
  readonly checked: string;
}

/** The whole base, valid and consistent. Concepts and comparisons are in the order of their ids. */
export interface Knowledge {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly claims: readonly Claim[];
  /** Stopped reasons, API errors, service events, exit codes and stop codes, in the order in which they are tried. */
  readonly failures: readonly FailureEntry[];
  /** By concept id. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** Ways in which people ask, by concept or comparison id. */
  readonly asked: Asked;
  readonly synonyms: SynonymGroups;
}

/** The files of a knowledge base as text. */
export interface KnowledgeFiles {
  readonly concepts: readonly SourceFile[];
  readonly comparisons: readonly SourceFile[];
  readonly claims: SourceFile;
  readonly docsHosts: SourceFile;
  readonly failures?: readonly SourceFile[];
  readonly drawings?: SourceFile;
  readonly asked?: SourceFile;
  readonly synonyms?: SourceFile;
}

/** One error that lists every problem by its file. */
export const complaint = (problems: readonly Problem[]): Error => {
  const byFile = new Map<string, string[]>();
  for (const { file, message } of problems) {
    byFile.set(file, [...(byFile.get(file) ?? []), message]);
  }
  const files = [...byFile].map(
    ([file, messages]) => `${file}\n${messages.join('\n').replace(/^/gm, '  ')}`,
  );
  return new Error(
    `The knowledge base is not valid (files to correct: ${byFile.size}).\n\n${files.join('\n\n')}`,
  );
};

const withRelations = (concepts: readonly ConceptSource[], comparisons: readonly Comparison[]) => {
  const confused = new Map(concepts.map(({ id }) => [id, new Set<string>()]));
  for (const { left, right } of comparisons) {
    confused.get(left)?.add(right);
    confused.get(right)?.add(left);
  }
  const related = new Map(concepts.map((one) => [one.id, new Set(one.related)]));
  for (const one of concepts) {
    for (const other of one.related) related.get(other)?.add(one.id);
  }
  return concepts.map(({ file: _file, claims: _claims, beliefs, ...concept }): Concept => {
    const confusedWith = [...(confused.get(concept.id) ?? [])];
    return {
      ...concept,
      confusedWith,
      related: [...(related.get(concept.id) ?? [])].filter((id) => !confusedWith.includes(id)),
      beliefs: beliefs.map(({ belief, correct, source }) => ({ claim: belief, correct, source })),
    };
  });
};

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map([...items].sort((a, b) => (a.id < b.id ? -1 : 1)).map((item) => [item.id, item]));

/**
 * Builds the knowledge base from its files.
 * Throws one error that names every file and field to correct.
 */
export const assembleKnowledge = (files: KnowledgeFiles): Knowledge => {
  const concepts = files.concepts.map(parseConcept);
  const comparisons = files.comparisons.map(parseComparison);
  const claims = readJson(files.claims, claimsFile);
  const docsHosts = readJson(files.docsHosts, docsHostsFile);
  const sources: Sources = {
    concepts: valuesOf(concepts),
    comparisons: valuesOf(comparisons),
    claims: claims.ok ? claims.value.claims : [],
    docsHosts: docsHosts.ok ? docsHosts.value.hosts : [],
  };
  const failures = parseFailures(files.failures ?? [], sources.docsHosts);
  const drawings = parseDrawings(files.drawings);
  const asked = parseAsked(files.asked);
  const synonyms = parseSynonyms(files.synonyms);
  const phrases: Asked = asked.ok ? asked.value : new Map();
  const drawn = drawings.ok ? drawings.value : new Map<string, Drawing>();
  const unreadable = problemsOf([
    ...concepts,
    ...comparisons,
    claims,
    docsHosts,
    failures,
    drawings,
    asked,
    synonyms,
  ]);
  // A file that cannot be read would make every file that points to it look wrong.
  const ids = sources.concepts.map(({ id }) => id);
  const askable = [...ids, ...sources.comparisons.map(({ id }) => id)];
  const problems =
    unreadable.length > 0
      ? unreadable
      : [
          ...relationProblems(sources),
          ...drawingProblems(drawn, ids),
          ...askedProblems(phrases, askable),
        ];
  if (problems.length > 0) throw complaint(problems);
  return {
    concepts: byId(withRelations(sources.concepts, sources.comparisons)),
    comparisons: byId(sources.comparisons),
    claims: sources.claims,
    failures: failures.ok ? failures.value : [],
    drawings: drawn,
    asked: phrases,
    synonyms: synonyms.ok ? synonyms.value : [],
  };
};
