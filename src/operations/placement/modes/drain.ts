import type { Demand } from '../../../model/placement.ts';
import type { Task } from '../../../model/task.ts';
import { taskCpuUnits, taskMemoryMiB } from '../../../model/task-size.ts';
import { demandOf } from '../../../placement/demand/demand-of.ts';
import { drain } from '../../../placement/modes/drain.ts';
import { nearestWord } from '../../nearest-word.ts';
import type { ModeAnswer } from '../place-answer.ts';
import type { Question } from '../question.ts';
import { refusalRows } from '../refusal-rows.ts';
import { counted, figure } from '../words.ts';
import { missing } from './needs.ts';

type DrainedGroup = ReturnType<typeof drain>['groups'][number];

const UNKNOWN = demandOf({});

const familyOf = (arn: string | null | undefined): string =>
  (arn ?? '').replace(/^.*\//, '').replace(/:\d+$/, '');

/** What a task takes by a definition: the one that was given when it is of that family, or its own where that was read. */
const knownDemand = ({ demand, demands }: Question, { taskDefinitionArn }: Task) =>
  demand.family !== undefined && familyOf(taskDefinitionArn) === demand.family
    ? demand
    : demands?.get(taskDefinitionArn ?? '');

/** What a task takes: by a definition, else by its own cpu and memory. */
const demandFor =
  (question: Question) =>
  (task: Task): Demand =>
    knownDemand(question, task) ?? {
      ...UNKNOWN,
      cpuUnits: taskCpuUnits(task.cpu ?? undefined) ?? 0,
      memoryMiB: taskMemoryMiB(task.memory ?? undefined) ?? 0,
      networkInterfaces: (task.attachments ?? []).some(
        ({ type }) => type === 'ElasticNetworkInterface',
      )
        ? 1
        : 0,
    };

const lineOf = ({ group, tasks, placement, note }: DrainedGroup): string => {
  const what = `${group}: ${counted(tasks, 'task')}`;
  if (placement === null) return `${what}. ${note ?? ''}`;
  const where = placement.placements
    .slice(0, 6)
    .map(({ instance, count }) => `${instance}${count > 1 ? ` ×${count}` : ''}`)
    .join(', ');
  const more = placement.placements.length > 6 ? ', …' : '';
  if (placement.unplaced === 0) return `${what} → ${where}${more}`;
  const [first] = refusalRows(placement.instances);
  const why = first === undefined ? '' : ` (${first.words}: ${first.example.sentence})`;
  return `${what}: ${figure(placement.unplaced)} ${placement.unplaced === 1 ? 'finds' : 'find'} no place${why}${where === '' ? '' : `; the others → ${where}${more}`}`;
};

const sizeless = (question: Question): readonly string[] => {
  const { cluster, input } = question;
  const tasks = cluster.tasks.filter(
    ({ instance, task }) =>
      input.instance.includes(cluster.names[instance] ?? '') &&
      task.cpu == null &&
      task.memory == null &&
      knownDemand(question, task) === undefined,
  );
  return tasks.length === 0
    ? []
    : [
        `${counted(tasks.length, 'task')} on it: neither a task-level size nor a task definition was given, so nothing is counted for ${tasks.length === 1 ? 'it' : 'them'}. Give the task definition.`,
      ];
};

/** Where the tasks of instances go when these are drained. */
export const drainAnswer = (question: Question): ModeAnswer | readonly string[] => {
  const { cluster, input } = question;
  if (input.instance.length === 0) return ['Name the instance to drain.'];
  const lacking = missing(question, ['tasks']);
  if (lacking.length > 0) return lacking;
  const { services } = question;
  const { groups, unplaced, unknown } = drain(
    cluster,
    input.instance,
    demandFor(question),
    (name) => services?.get(name),
  );
  if (unknown.length > 0)
    return unknown.map((name) => {
      const near = nearestWord(name, cluster.names);
      return `The cluster has no instance ${name}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
    });
  const tasks = groups.reduce((sum, group) => sum + group.tasks, 0);
  const names = input.instance.join(', ');
  return {
    mode: 'drain',
    fits: unplaced === 0,
    headline:
      tasks === 0
        ? `Draining ${names} moves nothing: no tasks are there.`
        : unplaced === 0
          ? `Draining ${names} works: every service task of ${counted(tasks, 'task')} there finds another place.`
          : `Draining ${names} leaves ${counted(unplaced, 'task')} of ${figure(tasks)} without a place.`,
    sections: [{ title: 'Tasks on it, by group', lines: groups.map(lineOf) }],
    events: groups.flatMap(({ placement }) => placement?.event ?? []),
    assumptions: [
      services === undefined
        ? 'Groups move in the order of their names, each by the default strategy of services.'
        : 'Groups move in the order of their names, each by the strategy and constraints of its service.',
    ],
    warnings: [...cluster.warnings, ...question.warnings, ...sizeless(question)],
    data: {
      instances: input.instance,
      unplaced,
      groups: groups.map(({ group, tasks: count, placement, note }) => ({
        group,
        tasks: count,
        note,
        placed: placement?.placed ?? null,
        unplaced: placement?.unplaced ?? null,
        placements: placement?.placements ?? [],
      })),
    },
  };
};
