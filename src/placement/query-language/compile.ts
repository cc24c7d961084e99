import type { Comparison, Expression, Field, Subject } from './expression.ts';
import { compilePattern } from './java-pattern.ts';
import type { QueryRow } from './query-row.ts';
import { ruleOf } from './subjects.ts';
import { compareVersions, dateMs, versionParts } from './values.ts';

/** Whether an instance is meant. */
export type Matches = (row: QueryRow) => boolean;

type TextTest = (text: string) => boolean;
type Order = (difference: number) => boolean;

const ORDERS: Readonly<Partial<Record<Comparison['operation'], Order>>> = {
  equals: (difference) => difference === 0,
  not_equals: (difference) => difference !== 0,
  greater_than: (difference) => difference > 0,
  greater_than_equal: (difference) => difference >= 0,
  less_than: (difference) => difference < 0,
  less_than_equal: (difference) => difference <= 0,
};

/** Few values occur on many instances, so each is matched once. */
const remembered = (test: TextTest): TextTest => {
  const known = new Map<string, boolean>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = test(text);
    if (known.size < 10_000) known.set(text, result);
    return result;
  };
};

/** Asks what the positive form of an operator asks. */
const positiveTest = ({ operation, values }: Comparison): TextTest => {
  const texts = new Set(values.map(({ text }) => text));
  if (operation !== 'matches' && operation !== 'not_matches') return (text) => texts.has(text);
  const pattern = compilePattern(values[0]?.text ?? '');
  return pattern.ok ? remembered(pattern.test) : () => false;
};

const isNegative = ({ operation }: Comparison): boolean => operation.startsWith('not_');

const textOf = (field: Field, row: QueryRow): string | undefined =>
  field === 'agentConnected' ? row.agentConnected?.toString() : row.ec2InstanceId;

const groupMatches = (comparison: Comparison): Matches => {
  const negative = isNegative(comparison);
  if (comparison.operation === 'exists' || comparison.operation === 'not_exists')
    return ({ taskGroups }) => taskGroups.size > 0 !== negative;
  const test = positiveTest(comparison);
  return ({ taskGroups }) => {
    for (const group of taskGroups) if (test(group)) return !negative;
    return negative;
  };
};

const textMatches = (comparison: Comparison, subject: Subject): Matches => {
  const negative = isNegative(comparison);
  const { kind, name } = subject;
  const read: (row: QueryRow) => string | undefined =
    kind === 'attribute' ? ({ attributes }) => attributes.get(name) : (row) => textOf(name, row);
  if (comparison.operation === 'exists' || comparison.operation === 'not_exists')
    return (row) => (read(row) !== undefined) !== negative;
  const test = positiveTest(comparison);
  return (row) => {
    const text = read(row);
    return text !== undefined && test(text) !== negative;
  };
};

const orderedMatches = ({ operation, values, subject }: Comparison): Matches => {
  const order = ORDERS[operation] ?? (() => false);
  const wanted = values[0]?.text ?? '';
  const { type } = ruleOf(subject);
  if (type === 'version') {
    const version = versionParts(wanted) ?? [];
    const test = remembered((text) => {
      const own = versionParts(text);
      return own !== undefined && order(compareVersions(own, version));
    });
    return ({ agentVersion }) => agentVersion !== undefined && test(agentVersion);
  }
  const number = type === 'date' ? (dateMs(wanted) ?? Number.NaN) : Number(wanted);
  return (row) => {
    const own = type === 'date' ? row.registeredAtMs : row.runningTasksCount;
    return own !== undefined && order(own - number);
  };
};

const comparisonMatches = (comparison: Comparison): Matches => {
  const { subject } = comparison;
  if (ruleOf(subject).type !== 'text') return orderedMatches(comparison);
  if (subject.kind === 'field' && subject.name === 'task:group') return groupMatches(comparison);
  return textMatches(comparison, subject);
};

/**
 * Turns an expression into a question to instances. What an instance does not have is neither equal nor unequal to
 * anything; a comparison with `task:group` holds when it holds for one of the groups there, its negation when for none.
 */
export const compileQuery = (expression: Expression): Matches => {
  if (expression.kind === 'comparison') return comparisonMatches(expression);
  if (expression.kind === 'not') {
    const part = compileQuery(expression.part);
    return (row) => !part(row);
  }
  const parts = expression.parts.map(compileQuery);
  return expression.kind === 'and'
    ? (row) => parts.every((part) => part(row))
    : (row) => parts.some((part) => part(row));
};
