import type {
  Demand,
  PlacementConstraint,
  PlacementOptions,
  PlacementStrategy,
} from '../model/placement.ts';
import {
  EXPRESSION_CHARACTERS_MAX,
  type Expression,
  faultSentence,
} from './query-language/expression.ts';
import { nearestOf } from './query-language/nearest.ts';
import { parseQuery } from './query-language/parse.ts';
import { limitMax } from './tables.ts';

/** A constraint that was understood. */
export type ReadConstraint =
  | { readonly type: 'distinctInstance' }
  | { readonly type: 'memberOf'; readonly text: string; readonly expression: Expression };

export interface ReadConstraints {
  readonly constraints: readonly ReadConstraint[];
  readonly problems: readonly string[];
}

const TYPES = 'AWS takes distinctInstance and memberOf';

const meant = (text: string | undefined, names: readonly string[]): string => {
  const near = nearestOf(text ?? '', names);
  return near === null ? '' : ` Did you mean ${near}?`;
};

const readConstraint = ({ type, expression }: PlacementConstraint): ReadConstraint | string => {
  if (type === 'distinctInstance')
    return expression === undefined || expression === ''
      ? { type: 'distinctInstance' }
      : 'The constraint distinctInstance takes no expression. Leave the expression out.';
  if (type !== 'memberOf')
    return `Unknown placement constraint "${type ?? ''}": ${TYPES}.${meant(type, ['distinctInstance', 'memberOf'])}`;
  if (expression === undefined || expression.trim() === '')
    return 'The constraint memberOf needs an expression, such as attribute:ecs.instance-type =~ m5.*';
  if (expression.length > EXPRESSION_CHARACTERS_MAX)
    return `The expression of memberOf has ${expression.length} characters; AWS takes at most ${EXPRESSION_CHARACTERS_MAX}. Shorten it.`;
  const parsed = parseQuery(expression);
  return parsed.ok
    ? { type: 'memberOf', text: expression, expression: parsed.expression }
    : `The expression of memberOf cannot be read. ${faultSentence(parsed.fault)}`;
};

/** Reads the constraints of the definition and of the call together, as AWS counts them. */
export const readConstraints = (demand: Demand, options: PlacementOptions): ReadConstraints => {
  const all = [...demand.constraints, ...(options.constraints ?? [])];
  const max = limitMax('placement-constraints');
  const read = all.map(readConstraint);
  return {
    constraints: read.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    problems: [
      ...(all.length > max
        ? [
            `A task takes at most ${max} placement constraints, those of its definition included; here are ${all.length}.`,
          ]
        : []),
      ...demand.constraints
        .filter(({ type }) => type === 'distinctInstance')
        .map(
          () =>
            'A task definition takes only memberOf constraints; give distinctInstance to the service or to RunTask.',
        ),
      ...read.flatMap((one) => (typeof one === 'string' ? [one] : [])),
    ],
  };
};

const TYPES_OF_STRATEGY = ['random', 'spread', 'binpack'];
const SPREAD_FIELDS = [
  'instanceId',
  'host',
  'attribute:ecs.availability-zone',
  'attribute:ecs.instance-type',
];

const strategyProblem = ({ type, field }: PlacementStrategy): readonly string[] => {
  const kind = type?.toLowerCase();
  if (kind === 'random') return [];
  if (kind === 'binpack')
    return /^(?:cpu|memory)$/i.test(field ?? '')
      ? []
      : [
          `The strategy binpack takes the field cpu or memory, not "${field ?? ''}".${meant(field, ['cpu', 'memory'])}`,
        ];
  if (kind === 'spread')
    return /^(?:instanceId|host|attribute:.+)$/.test(field ?? '')
      ? []
      : [
          `The strategy spread takes the field instanceId, host or attribute:<name> (such as attribute:ecs.availability-zone), not "${field ?? ''}".${meant(field, SPREAD_FIELDS)}`,
        ];
  return [
    `Unknown placement strategy "${type ?? ''}": AWS takes random, spread and binpack.${meant(type, TYPES_OF_STRATEGY)}`,
  ];
};

/** What AWS would refuse of a request before it looks at any instance, as whole sentences. */
export const requestProblems = (options: PlacementOptions): readonly string[] => {
  const { strategy = [], count, launchType } = options;
  const max = limitMax('placement-strategies');
  return [
    ...(Number.isInteger(count) && count >= 0
      ? []
      : [`The count must be a whole number from 0 on, not ${count}.`]),
    ...(launchType === undefined || /^(?:EC2|EXTERNAL)$/.test(launchType)
      ? []
      : [
          `Launch type ${launchType} uses no container instances, so placement constraints and strategies do not apply to it.`,
        ]),
    ...(strategy.length > max
      ? [
          `A service or task takes at most ${max} placement strategies; here are ${strategy.length}.`,
        ]
      : []),
    ...strategy.flatMap(strategyProblem),
  ];
};
