import type { EcsTaskDefinition } from '../../../model/ecs-task-definition.ts';
import { taskCpuUnits, taskMemoryMiB } from '../../../model/task-size.ts';
import { revisionName } from '../names/arn-names.ts';

interface ContainerSummary {
  readonly name: string;
  /** As written in the task definition. */
  readonly image: string;
  readonly tag: string | null;
  readonly digest: string | null;
  readonly essential: boolean;
  readonly cpuUnits: number | null;
  /** The hard limit. */
  readonly memoryMiB: number | null;
  readonly memoryReservationMiB: number | null;
  readonly ports: readonly number[];
  /** Names only, never values. */
  readonly environmentNames: readonly string[];
  readonly secretNames: readonly string[];
}

export interface TaskDefinitionSummary {
  /** `web:3`. */
  readonly name: string;
  readonly arn: string;
  /** ACTIVE, INACTIVE or DELETE_IN_PROGRESS. */
  readonly status: string;
  readonly registeredAtMs: number | null;
  readonly registeredBy: string | null;
  /** Size of the whole task; null where only its containers say. */
  readonly cpuUnits: number | null;
  readonly memoryMiB: number | null;
  readonly cpuArchitecture: string | null;
  readonly networkMode: string | null;
  readonly taskRole: string | null;
  readonly executionRole: string | null;
  readonly containers: readonly ContainerSummary[];
}

const named = (items: readonly { readonly name?: string | undefined }[] = []): readonly string[] =>
  items.flatMap(({ name }) => (name === undefined ? [] : [name]));

/** What a reader wants to know of a task definition. Environment variables by name only. */
export const summariseTaskDefinition = ({
  taskDefinitionArn,
  status,
  registeredAtMs,
  registeredBy,
  images,
  definition,
}: EcsTaskDefinition): TaskDefinitionSummary => ({
  name: revisionName(taskDefinitionArn),
  arn: taskDefinitionArn,
  status,
  registeredAtMs: registeredAtMs ?? null,
  registeredBy: registeredBy ?? null,
  cpuUnits: taskCpuUnits(definition.cpu) ?? null,
  memoryMiB: taskMemoryMiB(definition.memory) ?? null,
  cpuArchitecture: definition.runtimePlatform?.cpuArchitecture ?? null,
  networkMode: definition.networkMode ?? null,
  taskRole: definition.taskRoleArn ?? null,
  executionRole: definition.executionRoleArn ?? null,
  containers: (definition.containerDefinitions ?? []).map((container) => {
    const { name = '', image = '' } = container;
    const split = images.find(({ containerName }) => containerName === name);
    return {
      name,
      image,
      tag: split?.tag ?? null,
      digest: split?.digest ?? null,
      essential: container.essential !== false,
      cpuUnits: container.cpu ?? null,
      memoryMiB: container.memory ?? null,
      memoryReservationMiB: container.memoryReservation ?? null,
      ports: (container.portMappings ?? []).flatMap(({ containerPort }) => containerPort ?? []),
      environmentNames: named(container.environment),
      secretNames: named(container.secrets),
    };
  }),
});
