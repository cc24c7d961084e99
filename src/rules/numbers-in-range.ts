import type { Report } from './define-rule.ts';
import { fieldPlaces } from './field-places.ts';
import type { NumberRange } from './field-tables.ts';
import { awsPath } from './fill-template.ts';
import { clamping } from './repair.ts';

const MAX_INT = 2_147_483_647;

/** What a range allows, in words: `0 or more`, `1 to 65535`. */
const wordsOf = (min: number, max: number): string =>
  max >= MAX_INT ? `${min} or more` : `${min} to ${max}`;

/** Reports every number of the named fields that is outside its range. */
export function* numbersOutOfRange(
  value: unknown,
  ranges: readonly NumberRange[],
): Iterable<Report<'outside'>> {
  for (const { field: pattern, min, max = MAX_INT } of ranges)
    for (const { holder, path, field } of fieldPlaces(value, pattern)) {
      const number = holder[field];
      if (typeof number !== 'number' || (number >= min && number <= max)) continue;
      const at = [...path, field];
      yield {
        message: 'outside',
        path: at,
        values: { field: awsPath(at), value: number, range: wordsOf(min, max) },
        repair: clamping(at, number, min, max),
      };
    }
}
