import { hasPlaceholder } from '../model/placeholder.ts';
import type { ContainerDefinition, TaskDefinition } from '../model/task-definition.ts';
import { containersOf, mayRunOnWindows, type PlacedContainer } from './containers.ts';
import type { DocumentContext } from './rule-context.ts';

/** Where the agent of ECS Exec writes (developer guide, ecs-exec.html). */
const WRITES = ['/var/lib/amazon/ssm', '/var/log/amazon/ssm'] as const;

const covers = (mounted: readonly string[], file: string): boolean =>
  mounted.some((path) => `${file}/`.startsWith(`${path.replace(/\/+$/, '')}/`));

/** The containers whose root is read-only without a volume where the agent of ECS Exec writes. */
export const lockedContainers = (
  task: TaskDefinition,
  context: Pick<DocumentContext, 'isUnknown'>,
): readonly PlacedContainer[] => {
  if (mayRunOnWindows(task, context)) return [];
  return containersOf(task).filter(({ container, path }) => {
    const mounted = (container.mountPoints ?? []).map(({ containerPath = '/' }) => containerPath);
    if (context.isUnknown(...path, 'mountPoints') || mounted.some(hasPlaceholder)) return false;
    const writable = WRITES.every((file) => covers(mounted, file));
    return container.readonlyRootFilesystem === true && !writable;
  });
};

/** A mount that nothing but the agent of ECS Exec needs. */
const AGENT_MOUNT = /^\/(?:managed-agents|var\/(?:lib|log)\/amazon(?:\/ssm)?)(?:\/|$)/;

/** Whether a container has what AWS tells people to set for ECS Exec: an init process, or a mount for the agent. */
export const hintsAtExec = ({ linuxParameters, mountPoints = [] }: ContainerDefinition): boolean =>
  linuxParameters?.initProcessEnabled === true ||
  mountPoints.some(({ containerPath = '' }) => AGENT_MOUNT.test(containerPath));
