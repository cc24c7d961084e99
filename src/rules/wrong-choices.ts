import { hasPlaceholder } from '../model/placeholder.ts';
import type { Report } from './define-rule.ts';
import { fieldPlaces, textsOf } from './field-places.ts';
import { enumValues } from './field-tables.ts';
import { awsPath } from './fill-template.ts';
import { respelling } from './repair.ts';

/** A field, as a pattern, and the values that AWS offers for it. */
interface Choice {
  readonly pattern: string;
  readonly choices: readonly string[];
}

/** Choices from pairs of a field's pattern and the SDK's name of its enumeration. */
export const choicesOf = (pairs: readonly (readonly [string, string])[]): readonly Choice[] =>
  pairs.map(([pattern, name]) => ({ pattern, choices: enumValues(name) }));

/** Reports every text that stands where AWS offers other values; `empty` says whether an empty one counts. */
export function* wrongChoices(
  value: unknown,
  offered: readonly Choice[],
  empty: 'counts' | 'is-unset',
): Iterable<Report<'unknown'>> {
  for (const { pattern, choices } of offered)
    for (const place of fieldPlaces(value, pattern))
      for (const { text, path } of textsOf(place)) {
        if (choices.includes(text) || hasPlaceholder(text)) continue;
        if (text === '' && empty === 'is-unset') continue;
        yield {
          message: 'unknown',
          path,
          values: { field: awsPath(path), value: text, choices: choices.join(', ') },
          repair: respelling(path, text, choices),
        };
      }
}
