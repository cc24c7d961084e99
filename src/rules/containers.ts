import { hasPlaceholder } from '../model/placeholder.ts';
import type { ContainerDefinition, TaskDefinition } from '../model/task-definition.ts';
import { perTask } from './per-task.ts';
import type { RuleContext } from './rule-context.ts';

/** A container with what rules say about it: where it stands and what to call it. */
export interface PlacedContainer {
  readonly container: ContainerDefinition;
  readonly path: readonly ['containerDefinitions', number];
  /** Its name, or its place in the list when it has none. */
  readonly label: string;
}

/** The containers of a task definition in order. */
export const containersOf = perTask((task): readonly PlacedContainer[] =>
  (task.containerDefinitions ?? []).map((container, index) => ({
    container,
    path: ['containerDefinitions', index],
    label: container.name ?? `number ${index + 1}`,
  })),
);

/** Names in one phrase: `"a"`, `"a" and "b"`, `"a", "b" and 3 more`. */
export const namesPhrase = (names: readonly string[]): string => {
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  const quoted = shown.map((name) => `"${name}"`);
  const last = names.length > shown.length ? `${names.length - shown.length} more` : quoted.pop();
  return quoted.length === 0 ? (last ?? '') : `${quoted.join(', ')} and ${last}`;
};

/** Whether the containers run on Windows, or may: some advice is for Linux only. */
export const mayRunOnWindows = (
  { runtimePlatform }: TaskDefinition,
  { isUnknown }: Pick<RuleContext, 'isUnknown'>,
): boolean => {
  const family = runtimePlatform?.operatingSystemFamily ?? '';
  return (
    family.startsWith('WINDOWS') ||
    hasPlaceholder(family) ||
    isUnknown('runtimePlatform', 'operatingSystemFamily')
  );
};
