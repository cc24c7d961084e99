export type Keys = readonly string[];

/** The path of a value and of everything in it, the outermost first. */
export const pathsOf = (value: unknown): readonly Keys[] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [
        [],
        ...Object.entries(value).flatMap(([key, inner]) =>
          pathsOf(inner).map((rest) => [key, ...rest]),
        ),
      ];

/** What stands at a path; undefined where nothing does. */
export const valueAt = (value: unknown, path: Keys): unknown =>
  path.reduce<unknown>(
    (held, key) =>
      typeof held === 'object' && held !== null && Object.hasOwn(held, key)
        ? Object.entries(held).find(([name]) => name === key)?.[1]
        : undefined,
    value,
  );

/** A copy of `value` in which what stands at `path` went through `change`; undefined leaves the key or item out. */
export const changedAt = (
  value: unknown,
  path: Keys,
  change: (held: unknown) => unknown,
): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const changed = Object.entries(value)
    .map(([name, item]) => [name, name === key ? changedAt(item, rest, change) : item] as const)
    .filter(([, item]) => item !== undefined);
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
};

/** A copy of `value` with a further member in the object at `path`. */
export const withMember = (value: unknown, path: Keys, key: string, member: unknown): unknown =>
  changedAt(value, path, (held) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? { ...held, [key]: member }
      : held,
  );
