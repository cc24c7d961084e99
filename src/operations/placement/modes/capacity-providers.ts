import type { PlacementResult } from '../../../model/placement.ts';
import { splitTasks } from '../../../placement/modes/capacity-providers.ts';
import {
  type ManagedScalingResult,
  managedScaling,
} from '../../../placement/modes/managed-scaling.ts';
import { place } from '../../../placement/place.ts';
import type { ModeAnswer } from '../place-answer.ts';
import { optionsOf, type Question } from '../question.ts';
import { counted, figure } from '../words.ts';

interface Share {
  readonly capacityProvider: string;
  readonly tasks: number;
  readonly running: number;
  readonly result: PlacementResult | null;
  readonly scaling: ManagedScalingResult | null;
}

const isFargate = (name: string): boolean => name.startsWith('FARGATE');

const typesOf = ({ cluster }: Question, provider: string): readonly string[] => [
  ...new Set(
    cluster.attributes.flatMap((own, instance) =>
      cluster.capacityProviders[instance] === provider ? (own.get('ecs.instance-type') ?? []) : [],
    ),
  ),
];

const shareOf = (question: Question, capacityProvider: string, tasks: number): Share => {
  const { cluster, demand } = question;
  if (isFargate(capacityProvider))
    return { capacityProvider, tasks, running: 0, result: null, scaling: null };
  const running = cluster.capacityProviders.filter((own) => own === capacityProvider).length;
  const options = { ...optionsOf(question, tasks), capacityProvider };
  const result = place(cluster, demand, options);
  const types = typesOf(question, capacityProvider);
  const waiting = { ...options, count: result.unplaced };
  const scaling =
    result.unplaced > 0 && types.length > 0
      ? managedScaling(cluster, demand, waiting, { types, running })
      : null;
  return { capacityProvider, tasks, running, result, scaling };
};

const scalingWords = ({ running, scaling }: Share): string => {
  if (running === 0) return 'it has no instances here, so managed scaling would ask for 2 at first';
  if (scaling === null) return 'the types of its instances are not known';
  if (scaling.needed === null)
    return 'managed scaling adds none: a task does not fit its smallest type';
  return `managed scaling would add ${counted(scaling.added, 'instance')}`;
};

const lineOf = (share: Share): string => {
  const { capacityProvider, tasks, result } = share;
  const start = `${capacityProvider}: ${counted(tasks, 'task')}`;
  if (result === null) return `${start}, on Fargate`;
  if (result.unplaced === 0) return `${start}, all placed`;
  return `${start}, ${figure(result.placed)} placed, ${figure(result.unplaced)} wait; ${scalingWords(share)}`;
};

/** How a capacity provider strategy splits tasks, which of them fit, and what managed scaling would add. */
export const capacityProvidersAnswer = (question: Question): ModeAnswer | readonly string[] => {
  const { input, cluster } = question;
  const { count, capacityProvider: items } = input;
  if (count === undefined) return ['Say how many tasks to place: a count.'];
  if (items.length === 0) return ['Name the capacity providers with weight and base.'];
  const { tasks, problems } = splitTasks(items, count);
  if (problems.length > 0) return problems;
  const shares = items.map(({ capacityProvider }, index) =>
    shareOf(question, capacityProvider, tasks[index] ?? 0),
  );
  const refused = [...new Set(shares.flatMap(({ result }) => result?.problems ?? []))];
  if (refused.length > 0) return refused;
  const waiting = shares.reduce((sum, { result }) => sum + (result?.unplaced ?? 0), 0);
  return {
    mode: 'capacity-providers',
    fits: waiting === 0,
    headline: `Splits ${counted(count, 'task')}: ${shares.map((one) => `${figure(one.tasks)} to ${one.capacityProvider}`).join(', ')}${waiting === 0 ? '' : `; ${figure(waiting)} wait for instances`}.`,
    sections: [{ title: 'By capacity provider', lines: shares.map(lineOf) }],
    events: [],
    assumptions: [
      'Above the base, each task goes to the provider that is furthest behind its weight; AWS documents the ratio, not the remainder.',
    ],
    warnings: [...cluster.warnings, ...question.warnings],
    data: {
      requested: count,
      waiting,
      providers: shares.map(({ result, ...share }) => ({
        ...share,
        placed: result?.placed ?? null,
        unplaced: result?.unplaced ?? null,
        placements: result?.placements ?? [],
      })),
    },
  };
};
