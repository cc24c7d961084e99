import type { Path } from '../../model/parse-leniently.ts';
import type { Edit } from '../edit.ts';

type Holder = Record<string | number, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const holderOf = (root: unknown, path: Path, create: boolean): Holder | undefined => {
  let current = isHolder(root) ? root : undefined;
  for (const segment of path) {
    if (current === undefined) return undefined;
    if (create) current[segment] ??= {};
    const inner: unknown = current[segment];
    current = isHolder(inner) ? inner : undefined;
  }
  return current;
};

/**
 * What a definition is after edits, as a value: what the edited text must read as. Paths count as before all of the
 * edits, so removed items of lists go last.
 */
export const editValue = (value: unknown, edits: readonly Edit[]): unknown => {
  const copy: unknown = structuredClone(value);
  const gaps = new Set<unknown[]>();
  for (const edit of edits) {
    // Nulls are none of a definition's value.
    if (edit.kind === 'drop-nulls') continue;
    const holder = holderOf(copy, edit.path.slice(0, -1), edit.kind === 'set');
    const key = edit.path.at(-1);
    if (holder === undefined || key === undefined) continue;
    if (edit.kind === 'set') holder[key] = structuredClone(edit.value);
    else if (edit.kind === 'rename') {
      holder[edit.to] = holder[key];
      delete holder[key];
    } else if (Array.isArray(holder)) {
      delete holder[Number(key)];
      gaps.add(holder);
    } else delete holder[key];
  }
  for (const list of gaps) list.splice(0, list.length, ...list.flatMap((item) => [item]));
  return copy;
};
