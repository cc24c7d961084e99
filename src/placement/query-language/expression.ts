/** What may be asked about a container instance, beside its attributes. */
export type Field =
  | 'agentConnected'
  | 'agentVersion'
  | 'ec2InstanceId'
  | 'registeredAt'
  | 'runningTasksCount'
  | 'task:group';

export type Subject =
  | { readonly kind: 'field'; readonly name: Field }
  | { readonly kind: 'attribute'; readonly name: string };

/** What an operator asks, whichever of its spellings was written. */
export type Operation =
  | 'equals'
  | 'not_equals'
  | 'greater_than'
  | 'greater_than_equal'
  | 'less_than'
  | 'less_than_equal'
  | 'exists'
  | 'not_exists'
  | 'in'
  | 'not_in'
  | 'matches'
  | 'not_matches';

/** A value as it was written, without its quotes. */
export interface Argument {
  readonly text: string;
  /** Where it begins in the expression. */
  readonly offset: number;
  readonly quoted: boolean;
}

export interface Comparison {
  readonly kind: 'comparison';
  readonly subject: Subject;
  readonly operation: Operation;
  /** One, several for `in` and `not_in`, none for `exists` and `not_exists`. */
  readonly values: readonly Argument[];
}

export type Expression =
  | Comparison
  | { readonly kind: 'not'; readonly part: Expression }
  | {
      readonly kind: 'and' | 'or';
      readonly parts: readonly Expression[];
      /** True when the author put it in parentheses. */
      readonly grouped?: true;
    };

/** Why an expression cannot be read, and where. */
export interface QueryFault {
  /** UTF-16 units from the beginning of the expression. */
  readonly offset: number;
  /** What stands there. */
  readonly found: string;
  readonly expected: string;
  /** What was probably meant; null when nothing is near. */
  readonly nearest: string | null;
}

/** How deep parentheses and negations may be nested: more than anybody writes in 2,000 characters. */
export const DEPTH_MAX = 100;

/** AWS takes no longer expression (API reference, PlacementConstraint). */
export const EXPRESSION_CHARACTERS_MAX = 2_000;

/** A fault as a sentence: where, what was found, what was expected, what was probably meant. */
export const faultSentence = ({ offset, found, expected, nearest }: QueryFault): string => {
  const meant = nearest === null ? '' : ` Did you mean ${nearest}?`;
  return `At character ${offset + 1}: expected ${expected}, found ${found}.${meant}`;
};
