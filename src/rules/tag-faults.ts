import type { Path } from '../model/parse-leniently.ts';
import { hasPlaceholder } from '../model/placeholder.ts';
import type { Report } from './define-rule.ts';
import { removing } from './repair.ts';
import { limit } from './tables.ts';

interface Tag {
  readonly key?: string | undefined;
  readonly value?: string | undefined;
}

/** What AWS takes in keys and values of tags (API_Tag). */
const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const FIELDS = ['key', 'value'] as const;
const most = limit('tags').max;
const LONGEST = { key: limit('tag-key-length').max, value: limit('tag-value-length').max };

/** Reports tags without a key, and those with signs that AWS does not take. Never shows a value. */
export function* malformedTags(
  tags: readonly Tag[],
  path: Path = ['tags'],
): Iterable<Report<'keyless' | 'characters'>> {
  for (const [index, tag] of tags.entries()) {
    const number = index + 1;
    if ((tag.key ?? '') === '')
      yield { message: 'keyless', path: [...path, index, 'key'], values: { number } };
    for (const field of FIELDS) {
      const text = tag[field] ?? '';
      if (!ALLOWED.test(text) && !hasPlaceholder(text))
        yield { message: 'characters', path: [...path, index, field], values: { field, number } };
    }
  }
}

/** Reports more tags than AWS takes, and longer ones. */
export function* excessiveTags(
  tags: readonly Tag[],
  path: Path = ['tags'],
): Iterable<Report<'tooMany' | 'tooLong'>> {
  if (tags.length > most)
    yield { message: 'tooMany', path, values: { length: tags.length, max: most } };
  for (const [index, tag] of tags.entries())
    for (const field of FIELDS) {
      const length = [...(tag[field] ?? '')].length;
      const max = LONGEST[field];
      if (length > max)
        yield { message: 'tooLong', path: [...path, index, field], values: { field, length, max } };
    }
}

/** Reports keys that an earlier tag has, and those that AWS keeps for itself. */
export function* takenTagKeys(
  tags: readonly Tag[],
  path: Path = ['tags'],
): Iterable<Report<'repeated' | 'reserved'>> {
  const seen = new Map<string, string | undefined>();
  for (const [index, { key = '', value }] of tags.entries()) {
    if (key === '' || hasPlaceholder(key)) continue;
    const at = [...path, index, 'key'];
    const repair = seen.get(key) === value ? removing([...path, index]) : undefined;
    if (seen.has(key)) yield { message: 'repeated', path: at, values: { key }, repair };
    else seen.set(key, value);
    if (/^aws:/i.test(key)) yield { message: 'reserved', path: at, values: { key } };
  }
}

/** Everything that AWS refuses of tags, as one rule's messages. */
export const TAG_MESSAGES = {
  keyless: 'Tag number {number} has no key.',
  characters: 'The {field} of tag number {number} has a character that AWS does not take.',
  tooMany: 'There are {length} tags; at most {max} are allowed.',
  tooLong: 'The {field} of the tag has {length} characters; at most {max} are allowed.',
  repeated: 'An earlier tag has the key "{key}" too.',
  reserved: 'The key "{key}" begins with "aws:", which only AWS may use.',
} as const;

/** Reports everything that AWS refuses of tags. */
export function* tagFaults(
  tags: readonly Tag[] = [],
  path: Path = ['tags'],
): Iterable<Report<keyof typeof TAG_MESSAGES>> {
  yield* malformedTags(tags, path);
  yield* excessiveTags(tags, path);
  yield* takenTagKeys(tags, path);
}
