import type { PlacementConstraint } from '../../model/placement.ts';
import { faultSentence } from '../../placement/query-language/expression.ts';
import { type Parsed, parseQuery } from '../../placement/query-language/parse.ts';

/** What is wrong with what was given, as whole sentences; with an expression, where in it. */
export interface Problem {
  readonly sentences: readonly string[];
  readonly at?: { readonly expression: string; readonly offset: number };
}

/** A problem of one sentence. */
export const problemOf = (...sentences: readonly string[]): Problem => ({ sentences });

/** Why an expression cannot be read; undefined when it can. */
export const expressionProblem = (expression: string, parsed: Parsed): Problem | undefined =>
  parsed.ok
    ? undefined
    : {
        sentences: [`The expression cannot be read. ${faultSentence(parsed.fault)}`],
        at: { expression, offset: parsed.fault.offset },
      };

/** The first constraint whose expression cannot be read; undefined when all can. */
export const constraintProblem = (
  constraints: readonly PlacementConstraint[],
): Problem | undefined => {
  for (const { type, expression } of constraints) {
    if (type !== 'memberOf' || expression === undefined || expression === '') continue;
    const problem = expressionProblem(expression, parseQuery(expression));
    if (problem !== undefined) return problem;
  }
  return undefined;
};
