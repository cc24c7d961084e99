import { linksOf } from './body.ts';
import { claimsOfTeamsExist, everyClaimIsSettledOnce } from './claims-laws.ts';
import type { Comparison } from './comparison.ts';
import type { ConceptSource } from './concept.ts';
import { groupBy } from './group-by.ts';
import { orMeant } from './nearest-id.ts';
import type { Problem } from './parsed.ts';
import type { Claim } from './schema.ts';
import { strangeHost } from './strange-host.ts';
import type { Owned } from './team/put-over.ts';
import { exactKey } from './words.ts';

/** Everything that was read, each file valid by itself; those of a team stand behind ours. */
export interface Sources {
  readonly concepts: readonly Owned<ConceptSource>[];
  readonly comparisons: readonly Owned<Comparison>[];
  /** All of Stevedore's own, also where the team has another text of that id. */
  readonly ours: readonly ConceptSource[];
  readonly claims: readonly Claim[];
  readonly docsHosts: readonly string[];
}

/** Finds what files say against each other. */
export type Law = (sources: Sources) => readonly Problem[];

const pairKey = (one: string, other: string): string => [one, other].sort().join(' ');

/** Whether a file is the one that is expected, in the knowledge base or in the folder of a team. */
const isPlace = (file: string, expected: string): boolean =>
  file === expected || file.endsWith(`/${expected}`);

const fileNamesAreIds: Law = ({ concepts, comparisons }) =>
  [
    ...concepts.map(({ file, id }) => ({ file, id, expected: `concepts/${id}.md` })),
    ...comparisons.map(({ file, id }) => ({ file, id, expected: `comparisons/${id}.md` })),
  ].flatMap(({ file, id, expected }) =>
    isPlace(file, expected)
      ? []
      : [{ file, message: `id: "${id}" belongs into ${expected}; rename the file or the id.` }],
  );

const relatedConceptsExist: Law = ({ concepts }) => {
  const ids = new Set(concepts.map(({ id }) => id));
  return concepts.flatMap(({ file, id, related }) =>
    related.flatMap((other) => {
      if (other === id) return [{ file, message: `related: "${other}" is the concept itself.` }];
      if (ids.has(other)) return [];
      return [
        {
          file,
          message: `related: there is no concept "${other}".${orMeant(other, ids)}`,
        },
      ];
    }),
  );
};

const comparisonsJoinTwoConcepts: Law = ({ concepts, comparisons }) => {
  const ids = new Set(concepts.map(({ id }) => id));
  return comparisons.flatMap(({ file, id, left, right }) => [
    ...(['left', 'right'] as const).flatMap((side) => {
      const concept = side === 'left' ? left : right;
      return ids.has(concept)
        ? []
        : [{ file, message: `${side}: there is no concept "${concept}".${orMeant(concept, ids)}` }];
    }),
    ...(id === `${left}-vs-${right}`
      ? []
      : [{ file, message: `id: "${id}" is not "${left}-vs-${right}".` }]),
  ]);
};

const onePairOneComparison: Law = ({ comparisons }) =>
  [...groupBy(comparisons.map((one) => [pairKey(one.left, one.right), one]))].flatMap(([, same]) =>
    same.slice(1).map(({ file, id }) => ({
      file,
      message: `id: "${id}" compares the same two concepts as "${same[0]?.id}".`,
    })),
  );

const noConceptIsAnOrphan: Law = ({ concepts, comparisons }) => {
  const linked = new Set([
    ...concepts.flatMap(({ related }) => related),
    ...comparisons.flatMap(({ left, right }) => [left, right]),
  ]);
  return concepts.flatMap(({ file, id, related }) =>
    related.length > 0 || linked.has(id)
      ? []
      : [{ file, message: `related: nothing leads to "${id}" or away from it.` }],
  );
};

const oneNameOneConcept: Law = ({ concepts, comparisons }) => {
  const compared = new Set(comparisons.map(({ left, right }) => pairKey(left, right)));
  const named = concepts.flatMap((concept) =>
    [...new Set([concept.id, concept.title, ...concept.aliases].map(exactKey))].map(
      (key) => [key, concept] as const,
    ),
  );
  return [...groupBy(named)].flatMap(([key, owners]) => {
    const [first, second] = owners;
    if (first === undefined || second === undefined) return [];
    if (owners.length === 2 && compared.has(pairKey(first.id, second.id))) return [];
    const ids = owners.map(({ id }) => id).join(' and ');
    const message = `aliases: "${key}" names ${ids}, which no comparison sets apart. Call one of them something else, or write comparisons/${first.id}-vs-${second.id}.md.`;
    return owners.slice(1).map(({ file }) => ({ file, message }));
  });
};

const oneFieldOneHome: Law = ({ concepts }) => {
  const homes = concepts.flatMap((concept) =>
    concept.fields.map((field) => [field, concept] as const),
  );
  return [...groupBy(homes)].flatMap(([field, owners]) =>
    owners.slice(1).map(({ file }) => ({
      file,
      message: `fields: "${field}" has its home in ${owners[0]?.id}; list it under touches here.`,
    })),
  );
};

const linksGoToKnownHosts: Law = ({ concepts, comparisons, docsHosts }) => {
  const known = new Set(docsHosts);
  const links = [
    ...concepts.flatMap(({ file, origin, docs, body, beliefs }) => [
      { file, origin, field: 'docs', url: docs },
      ...beliefs.map(({ source }) => ({ file, origin, field: 'beliefs', url: source })),
      ...linksOf(body).map((url) => ({ file, origin, field: 'body', url })),
    ]),
    ...comparisons.map(({ file, origin, docs }) => ({ file, origin, field: 'docs', url: docs })),
  ];
  return links.flatMap(({ file, origin, field, url }) =>
    strangeHost(field, url, known, origin).map((message) => ({ file, message })),
  );
};

const LAWS: readonly Law[] = [
  fileNamesAreIds,
  relatedConceptsExist,
  comparisonsJoinTwoConcepts,
  onePairOneComparison,
  noConceptIsAnOrphan,
  oneNameOneConcept,
  oneFieldOneHome,
  linksGoToKnownHosts,
  everyClaimIsSettledOnce,
  claimsOfTeamsExist,
];

/** Everything that the files say against each other; empty when the base is consistent. */
export const relationProblems = (sources: Sources): readonly Problem[] =>
  LAWS.flatMap((law) => law(sources));
