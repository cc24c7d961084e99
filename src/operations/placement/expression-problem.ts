import type { PlacementConstraint } from '../../model/placement.ts';
import { faultSentence } from '../../placement/query-language/expression.ts';
import { type Parsed, parseQuery } from '../../placement/query-language/parse.ts';
import type { PlaceWords } from './place-input.ts';

/** What a problem is about: one of the words, or a text. */
export type ProblemField = keyof PlaceWords | 'cluster' | 'task' | 'taskBefore' | 'expression';

/** What is wrong with what was given, as whole sentences; with an expression, where in it. */
export interface Problem {
  readonly sentences: readonly string[];
  /** The field that is wrong; absent where several are. */
  readonly field?: ProblemField;
  /** The name that was probably meant, as the sentences say it too. */
  readonly nearest?: string;
  readonly at?: { readonly expression: string; readonly offset: number };
}

/** A problem without a field. */
export const problemOf = (...sentences: readonly string[]): Problem => ({ sentences });

/** A name as our sentences give it; the full stop or question mark behind it is theirs. */
const MEANT = /[Dd]id you mean (\S+?)[?.]?(?:\s|$)/;

/** A problem of one field; the nearest name is the one that its sentence proposes. */
export const problemIn = (field: ProblemField, ...sentences: readonly string[]): Problem => {
  const [, nearest] = MEANT.exec(sentences.join(' ')) ?? [];
  return { sentences, field, ...(nearest === undefined ? {} : { nearest }) };
};

/** Why an expression cannot be read; undefined when it can. */
export const expressionProblem = (
  expression: string,
  parsed: Parsed,
  field: ProblemField = 'expression',
): Problem | undefined => {
  if (parsed.ok) return undefined;
  const { nearest, offset } = parsed.fault;
  return {
    sentences: [`The expression cannot be read. ${faultSentence(parsed.fault)}`],
    field,
    ...(nearest === null ? {} : { nearest }),
    at: { expression, offset },
  };
};

/** The first constraint whose expression cannot be read; undefined when all can. */
export const constraintProblem = (
  constraints: readonly PlacementConstraint[],
): Problem | undefined => {
  for (const { type, expression } of constraints) {
    if (type !== 'memberOf' || expression === undefined || expression === '') continue;
    const problem = expressionProblem(expression, parseQuery(expression), 'constraint');
    if (problem !== undefined) return problem;
  }
  return undefined;
};

/** Which word a sentence of the engine is about, by what only it speaks of. */
const ABOUT: readonly (readonly [RegExp, ProblemField])[] = [
  [/constraint|memberOf|distinctInstance|expression/i, 'constraint'],
  [/strateg|binpack|spread/i, 'strategy'],
  [/^Say how many|\bcount\b/, 'count'],
  [/Name the service/, 'service'],
  [/Availability Zones/, 'availabilityZones'],
  [/capacity provider/i, 'capacityProvider'],
  [/instance type .* is not known/, 'add'],
  [/instance/, 'instance'],
];

/** A problem of sentences of the engine, which know no fields: the field where all are about one. */
export const problemOfEngine = (sentences: readonly string[]): Problem => {
  const fields = sentences.map((one) => ABOUT.find(([words]) => words.test(one))?.[1]);
  const [field, ...others] = [...new Set(fields)];
  return field === undefined || others.length > 0
    ? problemOf(...sentences)
    : problemIn(field, ...sentences);
};
