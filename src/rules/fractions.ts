import type { Path } from '../model/parse-leniently.ts';
import type { Report } from './define-rule.ts';
import { awsPath } from './fill-template.ts';
import { isRecord } from './is-record.ts';

function* fractionsIn(value: unknown, path: Path): Iterable<Report<'fraction'>> {
  if (typeof value === 'number' && !Number.isInteger(value))
    yield { message: 'fraction', path, values: { field: awsPath(path), value } };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === 'object' || typeof inner === 'number')
      yield* fractionsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Whether there is a fraction at all, which needs no paths to see, nor a list of what each object holds. */
const hasFraction = (value: unknown): boolean => {
  if (typeof value === 'number') return !Number.isInteger(value);
  if (Array.isArray(value)) return value.some(hasFraction);
  if (!isRecord(value)) return false;
  for (const name in value) if (hasFraction(value[name])) return true;
  return false;
};

/** Reports every number of a value, at any depth, that is no whole one. */
export const fractions = (value: unknown): Iterable<Report<'fraction'>> =>
  hasFraction(value) ? fractionsIn(value, []) : [];
