import type { ConceptSource } from './concept.ts';
import { groupBy } from './group-by.ts';
import type { Law } from './relations.ts';

/** A claim as a concept settles it: in its body, or as something people believe. */
interface Settlement {
  readonly id: string;
  readonly file: string;
  readonly asBelief: boolean;
}

const CLAIMS_FILE = 'claims.json';

const settlementsOf = ({ file, claims, beliefs }: ConceptSource): readonly Settlement[] => [
  ...claims.map((id) => ({ id, file, asBelief: false })),
  ...beliefs.flatMap((one) => one.claims.map((id) => ({ id, file, asBelief: true }))),
];

/** Each claim is settled by one concept of Stevedore's own, also by one that a team has put a text in place of. */
export const everyClaimIsSettledOnce: Law = ({ ours: concepts, claims }) => {
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

/** A text of a team may name claims as ours do, and settles none. */
export const claimsOfTeamsExist: Law = ({ concepts, claims }) => {
  const known = new Set(claims.map(({ id }) => id));
  return concepts
    .filter(({ origin }) => origin !== 'stevedore')
    .flatMap(settlementsOf)
    .filter(({ id }) => !known.has(id))
    .map(({ id, file }) => ({ file, message: `claims: there is no claim ${id}.` }));
};
