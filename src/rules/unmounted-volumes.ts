import { hasPlaceholder } from '../model/placeholder.ts';
import type { TaskDefinition } from '../model/task-definition.ts';
import { mountPointsOf } from './container-items.ts';
import { containersOf } from './containers.ts';
import type { RuleContext } from './rule-context.ts';

/** A volume by its place in `volumes`. */
interface PlacedVolume {
  readonly name: string;
  readonly configuredAtLaunch: boolean;
  readonly path: readonly ['volumes', number, 'name'];
}

/** The named volumes that no container mounts; none while it is not known what the containers mount. */
export const unmountedVolumes = (
  task: TaskDefinition,
  { isUnknown }: Pick<RuleContext, 'isUnknown'>,
): readonly PlacedVolume[] => {
  const mounted = mountPointsOf(task).map(({ item }) => item.sourceVolume ?? '');
  const unsettled =
    mounted.some((name) => name === '' || hasPlaceholder(name)) ||
    isUnknown('containerDefinitions') ||
    containersOf(task).some(({ path }) => isUnknown(...path, 'mountPoints'));
  if (unsettled) return [];
  return (task.volumes ?? []).flatMap(({ name = '', configuredAtLaunch }, index) =>
    name === '' || mounted.includes(name) || hasPlaceholder(name)
      ? []
      : [
          {
            name,
            configuredAtLaunch: configuredAtLaunch === true,
            path: ['volumes', index, 'name'] as const,
          },
        ],
  );
};
