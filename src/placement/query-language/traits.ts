import type { Comparison, Expression } from './expression.ts';

/** What somebody who relies on an expression has to know about it. */
export interface QueryTraits {
  /** Whether placing a task can change the answer. */
  readonly dynamic: boolean;
  /** Groups that an instance must already run, wherever the expression holds. */
  readonly neededGroups: readonly string[];
  /** What it relies on that AWS does not document, as whole sentences. */
  readonly assumptions: readonly string[];
}

const comparisonsOf = (expression: Expression): readonly Comparison[] => {
  if (expression.kind === 'comparison') return [expression];
  return expression.kind === 'not'
    ? comparisonsOf(expression.part)
    : expression.parts.flatMap(comparisonsOf);
};

const mixes = (expression: Expression): boolean => {
  if (expression.kind === 'comparison') return false;
  if (expression.kind === 'not') return mixes(expression.part);
  const inner = expression.kind === 'and' ? 'or' : 'and';
  return expression.parts.some(
    (part) => (part.kind === inner && part.grouped !== true) || mixes(part),
  );
};

const isGroup = ({ subject }: Comparison): boolean =>
  subject.kind === 'field' && subject.name === 'task:group';

const isDynamic = (comparison: Comparison): boolean =>
  isGroup(comparison) ||
  (comparison.subject.kind === 'field' && comparison.subject.name === 'runningTasksCount');

const neededGroups = (expression: Expression): readonly string[] => {
  if (expression.kind === 'and') return expression.parts.flatMap(neededGroups);
  if (expression.kind !== 'comparison' || !isGroup(expression)) return [];
  return expression.operation === 'equals' ? expression.values.map(({ text }) => text) : [];
};

/** Reads off an expression what its text does not say aloud. */
export const traitsOf = (expression: Expression): QueryTraits => {
  const comparisons = comparisonsOf(expression);
  const some = (test: (comparison: Comparison) => boolean, sentence: string): readonly string[] =>
    comparisons.some(test) ? [sentence] : [];
  return {
    dynamic: comparisons.some(isDynamic),
    neededGroups: neededGroups(expression),
    assumptions: [
      ...(mixes(expression)
        ? ['`and` is taken to bind tighter than `or`; AWS only advises parentheses.']
        : []),
      ...some(
        ({ operation }) => operation === 'matches' || operation === 'not_matches',
        'A regular expression is taken to match the whole value.',
      ),
      ...some(
        (one) => one.subject.kind === 'attribute' && /^not_(?!exists)/.test(one.operation),
        'An instance without the attribute is taken not to match `!=`, `!in` and `!~` either.',
      ),
      ...some(
        (one) => isGroup(one) && /^not_(?!exists)/.test(one.operation),
        'A negated comparison with `task:group` is taken to hold when no task there is in such a group.',
      ),
      ...some(
        ({ values }) => values.some(({ text, quoted }) => quoted && /[()]/.test(text)),
        'AWS says that a comparison may not contain parentheses; whether quotes help is not documented.',
      ),
    ],
  };
};
