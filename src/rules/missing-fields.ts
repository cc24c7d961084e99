import type { Report } from './define-rule.ts';
import { fieldPlaces } from './field-places.ts';
import { awsPath } from './fill-template.ts';

/** Reports every place of the patterns where what holds the field is there and the field is not. */
export function* missingFields(
  value: unknown,
  patterns: readonly string[],
): Iterable<Report<'missing'>> {
  for (const pattern of patterns)
    for (const { holder, path, field } of fieldPlaces(value, pattern))
      if (holder[field] === undefined)
        yield {
          message: 'missing',
          path: [...path, field],
          values: { holder: awsPath(path), field },
        };
}
