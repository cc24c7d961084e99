import type { Path } from '../model/parse-leniently.ts';
import { isRecord } from './is-record.ts';

/** An object that may hold a field, and where it stands. */
export interface FieldPlace {
  readonly holder: Readonly<Record<string, unknown>>;
  readonly path: Path;
  readonly field: string;
}

interface Segment {
  readonly name: string;
  readonly isList: boolean;
}

const compiled = new Map<string, readonly Segment[]>();

const segmentsOf = (pattern: string): readonly Segment[] => {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const segments = pattern.split('.').map((segment) => ({
    name: segment.replace('[]', ''),
    isList: segment.endsWith('[]'),
  }));
  compiled.set(pattern, segments);
  return segments;
};

/** Walks down with one path for all, which is copied only where a place is found: nearly all walks find none. */
const collect = (
  value: unknown,
  segments: readonly Segment[],
  depth: number,
  path: (string | number)[],
  found: FieldPlace[],
): void => {
  const segment = segments[depth];
  if (segment === undefined || !isRecord(value)) return;
  const { name, isList } = segment;
  if (depth === segments.length - 1) {
    found.push({ holder: value, path: [...path], field: name });
    return;
  }
  const inner = value[name];
  if (inner === undefined) return;
  path.push(name);
  if (!isList) collect(inner, segments, depth + 1, path, found);
  else if (Array.isArray(inner))
    for (let index = 0; index < inner.length; index += 1) {
      path.push(index);
      collect(inner[index], segments, depth + 1, path, found);
      path.pop();
    }
  path.pop();
};

/**
 * Every object in `value` that may hold the field of a pattern such as `volumes[].host.sourcePath`, in order. Objects
 * that are not there have no place.
 */
export const fieldPlaces = (value: unknown, pattern: string): readonly FieldPlace[] => {
  const found: FieldPlace[] = [];
  collect(value, segmentsOf(pattern), 0, [], found);
  return found;
};

const textsIn = (value: unknown, path: Path): readonly { text: string; path: Path }[] => {
  if (typeof value === 'string') return [{ text: value, path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) => textsIn(item, [...path, index]));
};

/** The text that stands in a field, or those of its list, each with its path. */
export const textsOf = ({
  holder,
  path,
  field,
}: FieldPlace): readonly { readonly text: string; readonly path: Path }[] =>
  textsIn(holder[field], [...path, field]);
