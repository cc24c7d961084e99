import type { EcsService } from '../../../model/ecs-service.ts';
import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import type { ContainerDefinition, TaskDefinition } from '../../../model/task-definition.ts';
import { lastPart } from '../names/arn-names.ts';
import { evidence } from './clue.ts';
import type { Cause } from './rank-causes.ts';

/** What is different between two revisions, without values of environment variables. */
export interface RevisionChanges {
  /** `web:2` and `web:3`. */
  readonly from: string;
  readonly to: string;
  /** Whole sentences. */
  readonly changes: readonly string[];
}

type Named = readonly { readonly name?: string | undefined }[];

const names = (items: Named = []): ReadonlySet<string> =>
  new Set(items.flatMap(({ name }) => (name === undefined ? [] : [name])));

const gained = (before: ReadonlySet<string>, after: ReadonlySet<string>): string =>
  [...after].filter((name) => !before.has(name)).join(', ');

const difference = (what: string, before: Named | undefined, after: Named | undefined) => {
  const lost = gained(names(after), names(before));
  const added = gained(names(before), names(after));
  return [
    ...(lost === '' ? [] : [`${what} ${lost} is gone.`]),
    ...(added === '' ? [] : [`${what} ${added} is new.`]),
  ];
};

const changed = (what: string, before: unknown, after: unknown): readonly string[] => {
  const [one, other] = [before, after].map((value) =>
    value === undefined
      ? 'none'
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value),
  );
  return one === other ? [] : [`${what} changed from ${one} to ${other}.`];
};

const ports = ({ portMappings = [] }: ContainerDefinition): string =>
  portMappings.map(({ containerPort }) => containerPort).join(', ') || 'none';

const containerChanges = (
  name: string,
  before: ContainerDefinition,
  after: ContainerDefinition,
): readonly string[] => [
  ...changed(`Image of ${name}`, before.image, after.image),
  ...difference(`Environment variable of ${name}:`, before.environment, after.environment),
  ...difference(`Secret of ${name}:`, before.secrets, after.secrets),
  ...changed(`Memory of ${name}`, before.memory, after.memory),
  ...changed(`Reserved memory of ${name}`, before.memoryReservation, after.memoryReservation),
  ...changed(`Ports of ${name}`, ports(before), ports(after)),
  ...(JSON.stringify(before.command) === JSON.stringify(after.command)
    ? []
    : [`Command of ${name} changed.`]),
  ...(JSON.stringify(before.healthCheck) === JSON.stringify(after.healthCheck)
    ? []
    : [`Health check of ${name} changed.`]),
];

const taskChanges = (before: TaskDefinition, after: TaskDefinition): readonly string[] => [
  ...changed('Task cpu', before.cpu, after.cpu),
  ...changed('Task memory', before.memory, after.memory),
  ...changed('Task role', before.taskRoleArn, after.taskRoleArn),
  ...changed('Execution role', before.executionRoleArn, after.executionRoleArn),
  ...changed('Network mode', before.networkMode, after.networkMode),
  ...changed(
    'CPU architecture',
    before.runtimePlatform?.cpuArchitecture,
    after.runtimePlatform?.cpuArchitecture,
  ),
];

/** Compares two revisions in what most often breaks a deployment. */
export const revisionChanges = (
  before: EcsTaskDefinition,
  after: EcsTaskDefinition,
): RevisionChanges => {
  const old = before.definition.containerDefinitions ?? [];
  const now = after.definition.containerDefinitions ?? [];
  return {
    from: `${before.family}:${before.revision}`,
    to: `${after.family}:${after.revision}`,
    changes: [
      ...now.flatMap((container) => {
        const { name = '' } = container;
        const same = old.find((other) => other.name === name);
        return same === undefined
          ? [`Container ${name} is new.`]
          : containerChanges(name, same, container);
      }),
      ...old.flatMap(({ name = '' }) =>
        now.some((other) => other.name === name) ? [] : [`Container ${name} is gone.`],
      ),
      ...taskChanges(before.definition, after.definition),
    ],
  };
};

/** What a new revision can break; nothing else follows from its text. */
const OF_THE_TASK: ReadonlySet<string> = new Set(['stopped tasks', 'target health']);

const splitName = (name: string): readonly [family: string, revision: string] => {
  const colon = name.lastIndexOf(':');
  return [name.slice(0, colon), name.slice(colon + 1)];
};

/** The command that goes back, where ECS itself deploys the service and both revisions are of one family. */
const wayBack = (
  { from, to }: RevisionChanges,
  { clusterArn, serviceName, deploymentController }: EcsService,
): readonly string[] => {
  const [family, revision] = splitName(from);
  if (deploymentController !== 'ECS' || splitName(to)[0] !== family) return [];
  const name = `${lastPart(clusterArn)}/${serviceName}`;
  return [`If it began with ${to}, go back: \`/ecs rollback ${name} to ${revision}\`.`];
};

/**
 * The first cause with the changes of the revision as evidence, where tasks of that revision fail, and the way back at the end
 * of what to do.
 */
export const withChanges = (
  causes: readonly Cause[],
  changes: RevisionChanges | null,
  service: EcsService,
): readonly Cause[] => {
  const [first, ...others] = causes;
  const speaks = first?.evidence.some(({ source }) => OF_THE_TASK.has(source)) === true;
  if (first === undefined || !speaks || changes === null || changes.changes.length === 0)
    return causes;
  const sentence = `${changes.to} differs from ${changes.from}: ${changes.changes.join(' ')}`;
  return [
    {
      ...first,
      evidence: [...first.evidence, evidence('task definition', sentence)],
      todo: [...first.todo, ...wayBack(changes, service)],
    },
    ...others,
  ];
};
