import type { ContainerDefinition, TaskDefinition } from '../model/task-definition.ts';
import { containersOf, type PlacedContainer } from './containers.ts';
import { perTask } from './per-task.ts';

/** One entry of a container's list, with its path and what to call its container. */
export interface PlacedItem<Item> {
  readonly item: Item;
  readonly path: readonly (string | number)[];
  readonly label: string;
}

const itemsOf = <Item>(
  task: TaskDefinition,
  field: keyof ContainerDefinition,
  pick: (container: ContainerDefinition) => readonly Item[] | undefined,
): readonly PlacedItem<Item>[] =>
  containersOf(task).flatMap(({ container, path, label }) =>
    (pick(container) ?? []).map((item, index) => ({ item, path: [...path, field, index], label })),
  );

/** Every port mapping of every container. */
export const portMappingsOf = perTask((task) =>
  itemsOf(task, 'portMappings', ({ portMappings }) => portMappings),
);

/** Every mount point of every container. */
export const mountPointsOf = perTask((task) =>
  itemsOf(task, 'mountPoints', ({ mountPoints }) => mountPoints),
);

/** Every dependency of every container; `other` is the container it waits for, where there is one of that name. */
export const dependenciesOf = perTask((task) => {
  const byName = new Map<string, PlacedContainer>();
  for (const placed of containersOf(task).toReversed())
    if (placed.container.name !== undefined) byName.set(placed.container.name, placed);
  return itemsOf(task, 'dependsOn', ({ dependsOn }) => dependsOn).map((placed) => ({
    ...placed,
    other: byName.get(placed.item.containerName ?? ''),
  }));
});

/** AWS takes ten containers; a hostile paste holds thousands, and looking from each at all the others would take minutes. */
const MAX_SEEN = 100;

/**
 * The shortest way from a container over its dependencies back to itself, or undefined when there is none among the
 * hundred that are nearest.
 */
export const wayBack = (
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined => {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const name of next.get(way.at(-1) ?? '') ?? []) {
      if (name === start) return [...way, start];
      if (!seen.has(name)) ways.push([...way, name]);
      seen.add(name);
    }
    if (seen.size > MAX_SEEN) return undefined;
  }
  return undefined;
};
