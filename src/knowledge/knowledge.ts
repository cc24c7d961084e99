import type { Drawing } from '../model/drawing.ts';
import type { Belief } from '../model/explanation.ts';
import type { Origin } from '../model/origin.ts';
import type { TeamNotes } from '../model/team-notes.ts';
import {
  type Asked,
  askedProblems,
  ownPhraseProblems,
  parseAsked,
  withOwnPhrases,
} from './asked.ts';
import { type Comparison, parseComparison } from './comparison.ts';
import { complaint } from './complaint.ts';
import { type ConceptSource, parseConcept } from './concept.ts';
import { drawingProblems, parseDrawings } from './drawings.ts';
import { parseFailures } from './failures/parse.ts';
import type { FailureEntry } from './failures/schema.ts';
import { readJson } from './front-matter.ts';
import { type Problem, problemsOf, type SourceFile, valuesOf } from './parsed.ts';
import { relationProblems, type Sources } from './relations.ts';
import { type Claim, type ConceptCategory, claimsFile, docsHostsFile } from './schema.ts';
import { parseSynonyms, type SynonymGroups } from './synonyms.ts';
import { type Owned, putOver, shadowedBy } from './team/put-over.ts';
import { readNotes } from './team/read-notes.ts';
import { readYaml } from './team/read-yaml.ts';
import type { TeamFiles } from './team/team-files.ts';

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
  readonly origin: Origin;
}

/** The whole base, valid and consistent. Concepts and comparisons are in the order of their ids. */
export interface Knowledge {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly comparisons: ReadonlyMap<string, Owned<Comparison>>;
  readonly claims: readonly Claim[];
  /** Stopped reasons, API errors, service events, exit codes and stop codes, in the order in which they are tried. */
  readonly failures: readonly FailureEntry[];
  /** By concept id. */
  readonly drawings: ReadonlyMap<string, Drawing>;
  /** Ways in which people ask, by concept or comparison id. */
  readonly asked: Asked;
  readonly synonyms: SynonymGroups;
  /** What a team wrote beside concepts, comparisons and lessons. */
  readonly notes: TeamNotes;
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

const inOrder = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((one, other) => (one.id < other.id ? -1 : 1));

const withRelations = (
  concepts: readonly Owned<ConceptSource>[],
  comparisons: readonly Comparison[],
) => {
  const confused = new Map(concepts.map(({ id }) => [id, new Set<string>()]));
  for (const { left, right } of comparisons) {
    confused.get(left)?.add(right);
    confused.get(right)?.add(left);
  }
  const related = new Map(concepts.map((one) => [one.id, new Set(one.related)]));
  for (const one of concepts) {
    for (const other of one.related) related.get(other)?.add(one.id);
  }
  return concepts.map(
    ({ file: _file, claims: _claims, asked: _asked, beliefs, ...concept }): Concept => {
      const confusedWith = [...(confused.get(concept.id) ?? [])];
      return {
        ...concept,
        confusedWith,
        related: [...(related.get(concept.id) ?? [])].filter((id) => !confusedWith.includes(id)),
        beliefs: beliefs.map(({ belief, correct, source }) => ({ claim: belief, correct, source })),
      };
    },
  );
};

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

/** A base as it was read. Where something is unreadable or inconsistent it is not to be used. */
export interface ReadKnowledge {
  readonly knowledge: Knowledge;
  readonly docsHosts: readonly string[];
  readonly unreadable: readonly Problem[];
  /** What files say against each other. A file that cannot be read would make every file that points to it look wrong. */
  readonly inconsistent: () => readonly Problem[];
}

const NO_PHRASES: Asked = new Map();

/** Reads the files of the base, and over them those of a team. Never throws. */
export const readKnowledge = (files: KnowledgeFiles, team?: TeamFiles): ReadKnowledge => {
  const concepts = files.concepts.map((file) => parseConcept(file));
  const comparisons = files.comparisons.map((file) => parseComparison(file));
  const theirConcepts = (team?.concepts ?? []).map((file) => parseConcept(file, readYaml));
  const theirComparisons = (team?.comparisons ?? []).map((file) => parseComparison(file, readYaml));
  const claims = readJson(files.claims, claimsFile);
  const hostFiles = [files.docsHosts, ...(team?.docsHosts === undefined ? [] : [team.docsHosts])];
  const hosts = hostFiles.map((file) => readJson(file, docsHostsFile));
  const ours = valuesOf(concepts);
  const sources: Sources = {
    ours,
    concepts: putOver(ours, valuesOf(theirConcepts)),
    comparisons: putOver(valuesOf(comparisons), valuesOf(theirComparisons)),
    claims: claims.ok ? claims.value.claims : [],
    docsHosts: valuesOf(hosts).flatMap((one) => one.hosts),
  };
  const failures = parseFailures(files.failures ?? [], sources.docsHosts);
  const drawings = parseDrawings(files.drawings);
  const asked = parseAsked(files.asked);
  const synonyms = parseSynonyms(files.synonyms);
  const notes = readNotes(team);
  const known = failures.ok ? failures.value : [];
  const phrases = asked.ok ? asked.value : NO_PHRASES;
  const drawn = drawings.ok ? drawings.value : new Map<string, Drawing>();
  const texts = [...sources.concepts, ...sources.comparisons];
  const inFileOrder = inOrder(sources.comparisons);
  return {
    knowledge: {
      concepts: byId(withRelations(inOrder(sources.concepts), inFileOrder)),
      comparisons: byId(inFileOrder),
      claims: sources.claims,
      failures: known,
      drawings: drawn,
      asked: withOwnPhrases(phrases, texts),
      synonyms: synonyms.ok ? synonyms.value : [],
      notes: notes.notes(
        shadowedBy('concept', team?.folder ?? '', sources.concepts),
        shadowedBy('comparison', team?.folder ?? '', sources.comparisons),
      ),
    },
    docsHosts: sources.docsHosts,
    unreadable: [
      ...(team?.problems ?? []),
      ...problemsOf([...concepts, ...comparisons, ...theirConcepts, ...theirComparisons]),
      ...problemsOf([claims, ...hosts, failures, drawings, asked, synonyms]),
      ...notes.unreadable,
    ],
    inconsistent: () => {
      const ids = sources.concepts.map(({ id }) => id);
      const askable = texts.map(({ id }) => id);
      return [
        ...relationProblems(sources),
        ...drawingProblems(drawn, ids),
        ...askedProblems(phrases, askable),
        ...ownPhraseProblems(phrases, texts),
        ...notes.inconsistent({ failures: known, docsHosts: sources.docsHosts }),
      ];
    },
  };
};

/**
 * Builds the knowledge base from its files, and those of a team over them.
 * Throws one error that names every file and field to correct.
 */
export const assembleKnowledge = (files: KnowledgeFiles, team?: TeamFiles): Knowledge => {
  const { knowledge, unreadable, inconsistent } = readKnowledge(files, team);
  const problems = unreadable.length > 0 ? unreadable : inconsistent();
  if (problems.length > 0) throw complaint(problems);
  return knowledge;
};
