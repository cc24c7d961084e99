import { pathsOf, valueAt } from '../fuzz/value-paths.ts';

/** Whether a list is there and holds nothing. */
export const isEmptyList = (held: unknown): boolean => Array.isArray(held) && held.length === 0;

/** Whether a text stands in a value as JSON. */
export const includes = (held: unknown, text: string): boolean =>
  JSON.stringify(held ?? null).includes(text);

/** Whether a mount point names no volume, or one whose name is empty. */
export const hasOpenMountPoint = (task: unknown): boolean =>
  pathsOf(task).some(
    (path) => path.at(-2) === 'mountPoints' && !valueAt(task, [...path, 'sourceVolume']),
  );
