import { slipsBetween } from '../typing-slips.ts';
import { joinedKey, withoutLead, wordsOf } from '../words.ts';

/** A field by what it can be called. */
export interface Named<Field> {
  readonly field: Field;
  readonly path: string;
  readonly also: readonly string[];
  /** Whether it holds keys of the user's own, which are no fields. */
  readonly isMap: boolean;
  /** The lower, the sooner it is meant by a name that several fields have. */
  readonly rank: number;
}

const CHARACTERS_READ = 300;
/** Shorter names differ from each other by one letter already. */
const TYPO_FROM = 6;
const TWO_TYPOS_FROM = 12;
const SEGMENTS_READ = 12;
/** Words around a field's name, and the shapes that CloudFormation and the API put in front of it. */
const AROUND = new Set(
  'field parameter property setting option key attribute json service create register resource cdk terraform cloudformation ecs aws the a an of in on do doe mean'.split(
    ' ',
  ),
);
const TASK_DEFINITION = /\btask[ _-]?definitions?\b/gi;

const segmentKey = (segment: string): string => joinedKey(wordsOf(segment));

/** Segments of a path in whatever spelling: dots, brackets, slashes, spaces; indexes and signs left out. */
const segmentsOf = (text: string): readonly string[] =>
  text
    .slice(0, CHARACTERS_READ)
    .split(/[\s./[\]{}"'`,:;=()?!*$#~]+/)
    .map((segment) => segment.replace(/^-+/, ''))
    .filter((segment) => segment !== '' && !/^\d+$/.test(segment))
    .slice(-SEGMENTS_READ)
    .map(segmentKey)
    .filter((key) => key !== '');

/** Whether `asked` are segments of `path` in order, the last of them its last: whoever writes may leave some out. */
const leadsTo = (asked: readonly string[], path: readonly string[]): boolean => {
  if (asked.at(-1) !== path.at(-1)) return false;
  let at = 0;
  for (const segment of path) if (segment === asked[at]) at += 1;
  return at === asked.length;
};

const endings = (segments: readonly string[]): readonly string[] =>
  segments.map((_, at) => segments.slice(at).join(''));

/** Finds fields by path, by name, by the words of a name, and by near spelling; best first. */
export const createFieldIndex = <Field>(
  named: readonly Named<Field>[],
): ((text: string) => readonly Field[]) => {
  const ranked = [...named].sort((a, b) => a.rank - b.rank);
  const maps = new Set(named.filter(({ isMap }) => isMap).map(({ field }) => field));
  const entries = ranked.map(({ field, path, also }) => {
    const segments = segmentsOf(path);
    return { field, path, segments, keys: [...endings(segments), ...also.map(segmentKey)] };
  });
  const byKey = new Map<string, Field[]>();
  for (const { field, keys } of entries) {
    for (const key of new Set(keys)) byKey.set(key, [...(byKey.get(key) ?? []), field]);
  }

  const byPath = (segments: readonly string[]): readonly Field[] => {
    for (let start = 0; start < segments.length; start += 1) {
      const asked = segments.slice(start);
      const found = entries.filter((entry) => leadsTo(asked, entry.segments));
      // What leaves nothing out is meant before what leaves something out.
      found.sort(
        (a, b) => Number(b.keys.includes(asked.join(''))) - Number(a.keys.includes(asked.join(''))),
      );
      if (found.length > 0 && (asked.length > 1 || segments.length === 1)) {
        return found.map(({ field }) => field);
      }
    }
    return [];
  };

  const byTypo = (key: string): readonly Field[] => {
    if (key.length < TYPO_FROM) return [];
    const forgiven = key.length < TWO_TYPOS_FROM ? 1 : 2;
    return [...byKey]
      .filter(([known]) => known[0] === key[0] && Math.abs(known.length - key.length) <= forgiven)
      .map(([known, fields]) => ({ fields, slips: slipsBetween(known, key) }))
      .filter(({ slips }) => slips <= forgiven)
      .sort((a, b) => a.slips - b.slips)
      .flatMap(({ fields }) => fields);
  };

  const bySegments = (segments: readonly string[]): readonly Field[] => {
    if (segments.length === 0) return [];
    const whole = byKey.get(segments.join(''));
    return whole ?? byPath(segments);
  };

  const around = (segments: readonly string[]) =>
    segments.filter((segment) => !AROUND.has(segment));

  /** A key of the user's own, such as a log driver's option, belongs to the map that it stands in. */
  const byMap = (segments: readonly string[]): readonly Field[] => {
    const parents = [1, 2, 3].map((depth) => segments.slice(0, -depth));
    return parents.flatMap((parent) => bySegments(parent).filter((field) => maps.has(field)));
  };

  return (text) => {
    const segments = segmentsOf(text);
    const subject = around(segmentsOf(withoutLead(text).replace(TASK_DEFINITION, ' ')));
    const written = [segments, subject].map(bySegments).find((found) => found.length > 0);
    if (written !== undefined) return [...new Set(written)];
    // A slip is only looked for in what is written as one: several words are a question about something else.
    const oneWord = !/\s/.test(withoutLead(text).trim());
    const near = oneWord ? byTypo(subject.join('')) : [];
    return [...new Set(near.length > 0 ? near : byMap(segments))];
  };
};
