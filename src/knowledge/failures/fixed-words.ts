/** Words of a message that are the same whoever gets it; null stands for names, numbers and ids. */
export type FixedWords = readonly (string | null)[];

const WORDS_MAX = 80;

/** What tools and services put around or in front of AWS's own text. */
const WRAPPERS: readonly RegExp[] = [
  /^.{0,300}?\bAn error occurred \(\w{1,60}\) when calling the \w{1,60} operation(?: \([^)]{1,60}\))?: /i,
  /^.{0,600}?\bRequestID: [0-9a-f-]{0,40}, /i,
  /^(?:Resource handler returned message: "?)?Invalid request provided: (?:\w{1,20} \w{1,30}(?: Invalid Request)?: )?/i,
  /^[\w.]{0,60}Exception: /,
  /^(?:\(service [\w-]{1,255}(?:, taskSet [^)]{1,100})?\)|service \([\w-]{1,255}\)|service [\w-]{1,255}:) /i,
  /^service [\w-]{1,255} (?=(?:was|is|has|could|operations|registered|deregistered|stopped|rolling)\b)/i,
];

/** What no question begins with: the prefix of a service event, or the name of an exception. */
const PREFIX = /^(?:\(service |service \(|service [\w-]{1,255}: |[\w.]{1,60}Exception: )/i;

/** True where AWS's prefix shows that this is no question, however little is left of it. */
export const hasPrefix = (text: string): boolean => PREFIX.test(text);

/** A normalised message without what was put around it. */
export const withoutWrappers = (text: string): string =>
  WRAPPERS.reduce((rest, wrapper) => rest.replace(wrapper, ''), text);

const isName = (word: string): boolean =>
  word === '…' ||
  /[\d/@<>]/.test(word) ||
  /\w[.:_-]\w/.test(word) ||
  /^["'].{1,80}["']$/.test(word);

/**
 * The words of a normalised message without wrappers and own names, in lower case.
 * Runs of names count as one.
 */
export const fixedWordsOf = (text: string): FixedWords => {
  const words: (string | null)[] = [];
  for (const word of withoutWrappers(text).split(' ').slice(0, WORDS_MAX)) {
    if (isName(word.replace(/[),.;:]{1,3}$/, ''))) {
      if (words.at(-1) !== null) words.push(null);
      continue;
    }
    const plain = word.toLowerCase().replace(/^[("'[]{1,3}|[)\]"'.,;:]{1,4}$/g, '');
    if (plain !== '') words.push(plain);
  }
  return words;
};

/** A name in a message may be of as many words in a text. */
const NAME_WORDS_MAX = 4;

/** A place in a message, and how many words of the text its name has taken so far. */
interface Place {
  readonly at: number;
  readonly taken: number;
  readonly shared: number;
}

const onward = (
  { at, taken, shared }: Place,
  word: string | null,
  isLast: boolean,
  message: FixedWords,
): readonly Place[] => {
  const expected = message[at];
  if (expected === undefined) return [];
  if (expected === null) {
    const after = onward({ at: at + 1, taken: 0, shared }, word, isLast, message);
    return taken < NAME_WORDS_MAX ? [{ at, taken: taken + 1, shared }, ...after] : after;
  }
  const same = word === expected || (isLast && word !== null && expected.startsWith(word));
  return same ? [{ at: at + 1, taken: 0, shared: shared + 1 }] : [];
};

/** Whether the first fixed word of a message stands where it must: nearly no text begins like nearly any message. */
const beginsAlike = (text: FixedWords, message: FixedWords): boolean => {
  const [first, second] = message;
  if (typeof first === 'string') return text[0] === first;
  return typeof second !== 'string' || text.indexOf(second) <= NAME_WORDS_MAX;
};

/**
 * How many fixed words a text that was cut off shares with the beginning of a message: all that it has, or 0.
 * Its last word may be cut itself.
 */
export const sharedBeginning = (text: FixedWords, message: FixedWords): number => {
  if (text.length > NAME_WORDS_MAX + 1 && !beginsAlike(text, message)) return 0;
  let places: readonly Place[] = [{ at: 0, taken: 0, shared: 0 }];
  for (const [position, word] of text.entries()) {
    const isLast = position === text.length - 1;
    const next = new Map<number, Place>();
    for (const place of places.flatMap((one) => onward(one, word, isLast, message))) {
      const key = place.at * (NAME_WORDS_MAX + 1) + place.taken;
      if (place.shared >= (next.get(key)?.shared ?? 0)) next.set(key, place);
    }
    if (next.size === 0) return 0;
    places = [...next.values()];
  }
  return Math.max(...places.map(({ shared }) => shared));
};
