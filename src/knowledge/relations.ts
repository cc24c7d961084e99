import { linksOf } from './body.ts';
import type { Comparison } from './comparison.ts';
import type { ConceptSource } from './concept.ts';
import type { Problem } from './parsed.ts';
import type { Claim } from './schema.ts';
import { exactKey } from './words.ts';

/** Everything that was read, each file valid by itself. */
export interface Sources {
  readonly concepts: readonly ConceptSource[];
  readonly comparisons: readonly Comparison[];
  readonly claims: readonly Claim[];
  readonly docsHosts: readonly string[];
}

/** A claim as a concept settles it: in its body, or as something people believe. */
interface Settlement {
  readonly id: string;
  readonly file: string;
  readonly asBelief: boolean;
}

type Law = (sources: Sources) => readonly Problem[];

const CLAIMS_FILE = 'claims.json';

const groupBy = <Item>(
  items: Iterable<readonly [string, Item]>,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const [key, item] of items) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
};

const pairKey = (one: string, other: string): string => [one, other].sort().join(' ');

const fileNamesAreIds: Law = ({ concepts, comparisons }) =>
  [
    ...concepts.map(({ file, id }) => ({ file, id, expected: `concepts/${id}.md` })),
    ...comparisons.map(({ file, id }) => ({ file, id, expected: `comparisons/${id}.md` })),
  ].flatMap(({ file, id, expected }) =>
    file === expected
      ? []
      : [{ file, message: `id: "${id}" belongs into ${expected}; rename the file or the id.` }],
  );

const relatedConceptsExist: Law = ({ concepts }) => {
  const ids = new Set(concepts.map(({ id }) => id));
  return concepts.flatMap(({ file, id, related }) =>
    related.flatMap((other) => {
      if (other === id) return [{ file, message: `related: "${other}" is the concept itself.` }];
      if (ids.has(other)) return [];
      return [{ file, message: `related: there is no concept "${other}".` }];
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
        : [{ file, message: `${side}: there is no concept "${concept}".` }];
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
    const message = `aliases: "${key}" names ${ids}, which no comparison sets apart.`;
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
    ...concepts.flatMap(({ file, docs, body, beliefs }) => [
      { file, field: 'docs', url: docs },
      ...beliefs.map(({ source }) => ({ file, field: 'beliefs', url: source })),
      ...linksOf(body).map((url) => ({ file, field: 'body', url })),
    ]),
    ...comparisons.map(({ file, docs }) => ({ file, field: 'docs', url: docs })),
  ];
  return links.flatMap(({ file, field, url }) => {
    const host = /^https:\/\/([a-z0-9.-]+)(?:\/|$)/.exec(url)?.[1];
    if (host !== undefined && known.has(host)) return [];
    return [{ file, message: `${field}: ${url} is not an https address of docs-hosts.json.` }];
  });
};

const settlementsOf = ({ file, claims, beliefs }: ConceptSource): readonly Settlement[] => [
  ...claims.map((id) => ({ id, file, asBelief: false })),
  ...beliefs.flatMap((one) => one.claims.map((id) => ({ id, file, asBelief: true }))),
];

const everyClaimIsSettledOnce: Law = ({ concepts, claims }) => {
  const settled = groupBy(
    concepts.flatMap(settlementsOf).map((settlement) => [settlement.id, settlement]),
  );
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const wrong = [...settled].flatMap(([id, places]) => {
    const [first, second] = places;
    if (first === undefined) return [];
    const { file } = first;
    const verdict = known.get(id)?.verdict;
    if (verdict === undefined) return [{ file, message: `claims: there is no claim ${id}.` }];
    if (second !== undefined) {
      return [{ file: second.file, message: `claims: ${id} is already settled in ${file}.` }];
    }
    const untrue = verdict === 'false' || verdict === 'true but outdated';
    if (untrue && !first.asBelief) {
      return [{ file, message: `claims: ${id} is ${verdict}; settle it under beliefs.` }];
    }
    return [];
  });
  const open = claims.flatMap(({ id }) =>
    settled.has(id) ? [] : [{ file: CLAIMS_FILE, message: `claims: no concept settles ${id}.` }],
  );
  return [...wrong, ...open];
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
];

/** Everything that the files say against each other; empty when the base is consistent. */
export const relationProblems = (sources: Sources): readonly Problem[] =>
  LAWS.flatMap((law) => law(sources));
