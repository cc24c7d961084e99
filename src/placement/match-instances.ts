import type { ClusterSnapshot } from '../model/cluster-snapshot.ts';
import { queryRows } from './filters/member-of.ts';
import { compileQuery } from './query-language/compile.ts';
import { faultSentence } from './query-language/expression.ts';
import { parseQuery } from './query-language/parse.ts';
import { traitsOf } from './query-language/traits.ts';

/** The instances that a cluster query means, or why the query cannot be read. */
export type QueryAnswer =
  | {
      readonly ok: true;
      /** EC2 instance ids, in the order of the container instances' ARNs. */
      readonly matches: readonly string[];
      readonly assumptions: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };

/** Which instances of the cluster an expression of the cluster query language means. */
export const matchInstances = (cluster: ClusterSnapshot, text: string): QueryAnswer => {
  const parsed = parseQuery(text);
  if (!parsed.ok) return { ok: false, problem: faultSentence(parsed.fault) };
  const matches = compileQuery(parsed.expression);
  const rowOf = queryRows(cluster);
  return {
    ok: true,
    matches: cluster.names.filter((_, instance) => matches(rowOf(instance))),
    assumptions: traitsOf(parsed.expression).assumptions,
  };
};
