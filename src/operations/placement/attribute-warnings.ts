import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import type { PlacementConstraint, PlacementStrategy } from '../../model/placement.ts';
import type { Expression } from '../../placement/query-language/expression.ts';
import { nearestOf } from '../../placement/query-language/nearest.ts';
import { parseQuery } from '../../placement/query-language/parse.ts';
import { BUILT_IN_ATTRIBUTES } from '../../placement/query-language/subjects.ts';

const attributesOf = (expression: Expression): readonly string[] => {
  if (expression.kind === 'not') return attributesOf(expression.part);
  if (expression.kind !== 'comparison') return expression.parts.flatMap(attributesOf);
  const { subject } = expression;
  return subject.kind === 'attribute' ? [subject.name] : [];
};

const warnings = (
  { attributes, size }: ClusterSnapshot,
  asked: readonly string[],
): readonly string[] => {
  if (size === 0) return [];
  const absent = [...new Set(asked)].filter((name) => !attributes.some((own) => own.has(name)));
  if (absent.length === 0) return [];
  const names = new Set<string>();
  for (const own of attributes) for (const name of own.keys()) names.add(name);
  return absent.map((name) => {
    const near = nearestOf(name, [...names]) ?? nearestOf(name, BUILT_IN_ATTRIBUTES);
    const meant = near === null || near === name ? '' : `; did you mean ${near}?`;
    return `No instance has the attribute ${name}${meant === '' ? '.' : meant}`;
  });
};

/** A sentence for every attribute in an expression that no instance of the cluster has, with the nearest that one has. */
export const expressionWarnings = (
  cluster: ClusterSnapshot,
  expression: Expression,
): readonly string[] => warnings(cluster, attributesOf(expression));

const SPREAD_ATTRIBUTE = /^attribute:(.+)$/;

/** The same for everything that a request says of attributes: strategies and constraints. */
export const requestWarnings = (
  cluster: ClusterSnapshot,
  strategy: readonly PlacementStrategy[],
  constraints: readonly PlacementConstraint[],
): readonly string[] =>
  warnings(cluster, [
    ...strategy.flatMap(({ field }) => SPREAD_ATTRIBUTE.exec(field ?? '')?.[1] ?? []),
    ...constraints.flatMap(({ expression }) => {
      const parsed = parseQuery(expression ?? '');
      return parsed.ok ? attributesOf(parsed.expression) : [];
    }),
  ]);
