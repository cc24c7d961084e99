import type { ClusterSnapshot } from '../model/cluster-snapshot.ts';
import { queryRows } from '../placement/filters/member-of.ts';
import { compileQuery } from '../placement/query-language/compile.ts';
import { parseQuery } from '../placement/query-language/parse.ts';
import { traitsOf } from '../placement/query-language/traits.ts';
import { expressionWarnings } from './placement/attribute-warnings.ts';
import { expressionProblem, type Problem, problemIn } from './placement/expression-problem.ts';
import type { NamedText } from './placement/named-text.ts';
import { readCluster } from './placement/read-cluster.ts';

/** The instances that an expression of the cluster query language means. */
export interface QueryAnswer {
  readonly expression: string;
  /** How many instances the cluster has. */
  readonly instances: number;
  readonly matches: readonly {
    readonly instance: string;
    readonly instanceType: string | null;
    readonly availabilityZone: string | null;
  }[];
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
}

export type QueryOutcome =
  | { readonly ok: true; readonly answer: QueryAnswer }
  | { readonly ok: false; readonly problem: Problem };

/** Which instances of a cluster that was read an expression means. A problem says where the expression is wrong. */
export const queryCluster = (cluster: ClusterSnapshot, expression: string): QueryOutcome => {
  const parsed = parseQuery(expression);
  const unread = expressionProblem(expression, parsed);
  if (unread !== undefined || !parsed.ok)
    return {
      ok: false,
      problem: unread ?? problemIn('expression', 'The expression cannot be read.'),
    };
  const matches = compileQuery(parsed.expression);
  const rowOf = queryRows(cluster);
  return {
    ok: true,
    answer: {
      expression,
      instances: cluster.size,
      matches: cluster.names.flatMap((instance, number) => {
        if (!matches(rowOf(number))) return [];
        const own = cluster.attributes[number];
        const instanceType = own?.get('ecs.instance-type') ?? null;
        return [
          { instance, instanceType, availabilityZone: own?.get('ecs.availability-zone') ?? null },
        ];
      }),
      assumptions: traitsOf(parsed.expression).assumptions,
      warnings: [...cluster.warnings, ...expressionWarnings(cluster, parsed.expression)],
    },
  };
};

/** The same of a cluster in texts. A problem says where the expression or the text is wrong. */
export const queryFromTexts = (texts: readonly NamedText[], expression: string): QueryOutcome => {
  const unread = expressionProblem(expression, parseQuery(expression));
  if (unread !== undefined) return { ok: false, problem: unread };
  const read = readCluster(texts);
  return read.ok
    ? queryCluster(read.value.cluster, expression)
    : { ok: false, problem: problemIn('cluster', read.problem) };
};
