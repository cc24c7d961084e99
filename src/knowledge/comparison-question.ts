import { isQuestionWord, wordsOf } from './words.ts';

/** The two sides of a question; `explicit` when its wording asks for a difference and for nothing else. */
export interface ComparedSides {
  readonly left: string;
  readonly right: string;
  readonly explicit: boolean;
}

/** Ways people put two things against each other, most explicit wording first; each captures the two sides. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly explicit: boolean }[] = [
  {
    pattern:
      /\b(?:differences?|differ|distinguish|distinction|choose|choice|choosing|decide|pick|compare|comparison)\b.*?\bbetween\s+(.+?)\s+(?:and|or|vs|versus)\s+(.+)/,
    explicit: true,
  },
  {
    pattern:
      /\b(?:compare|comparing|confuse|confusing|confused|mix up|mixing up|distinguish)\s+(?:an?\s+|the\s+)?(.+?)\s+(?:and|with|to|or|from|against)\s+(.+)/,
    explicit: true,
  },
  {
    pattern: /(.+?)\s+(?:vs|v|versus|compared to|compared with|as opposed to)\s+(.+)/,
    explicit: true,
  },
  {
    pattern: /\bhow\s+(?:does|do|is|are)\s+(.+?)\s+(?:differ|different)\s+(?:from|to|than)\s+(.+)/,
    explicit: true,
  },
  {
    pattern:
      /\b(?:is|are)\s+(.+?)\s+(?:not\s+)?(?:the\s+same\s+(?:thing\s+)?as|different\s+from|equal\s+to|equivalent\s+to)\s+(.+)/,
    explicit: true,
  },
  { pattern: /(.+?)\s+(?:instead of|rather than|or)\s+(.+)/, explicit: false },
  {
    pattern:
      /(.+?)\s+(?:and|from|to)\s+(.+?),?\s+(?:what\s+is\s+)?(?:the\s+)?(?:differences?|compared|comparison|same thing)\b/,
    explicit: false,
  },
  {
    pattern: /\bdifferen\w*\s+(?:of|from|in)?\s*(.+?)\s+(?:and|from|to|than)\s+(.+)/,
    explicit: false,
  },
];

/** Words that ask how two things stand to each other, wherever in a question they are. */
const DIFFERENCE =
  /\b(?:differ\w*|distinguish\w*|distinction|vs|versus|compar\w+|mix(?:ing|ed)?(?: \w+){0,5} up|mix up|confus\w+|same(?: thing)? as|relates?|related|pros|trade-?offs?)\b/;

/** Words that ask to choose, where nothing else is said. */
const CHOICE = /\b(?:or|which|better|prefer|both)\b|\//;

/** Words that may stand around two names that somebody chooses between. */
const AROUND_A_CHOICE = new Set(
  `choose choosing pick picking prefer better best cheaper faster simpler easier safer newer today
  nowadays now go going take run recommended recommend right wrong today always both difference`.split(
    /\s+/,
  ),
);

const QUALIFIERS = new Set(['plain', 'normal', 'regular', 'simple', 'ordinary', 'usual', 'using']);

const CHARACTERS_READ = 400;

const plain = (text: string): string =>
  text
    .slice(0, CHARACTERS_READ)
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/what's/g, 'what is')
    .replace(/\bvs\./g, 'vs')
    .replace(/-vs-/g, ' vs ')
    .replace(/[?!.;:]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The pairs of sides a question may be comparing; empty when it compares nothing. */
export const comparedSidesOf = (text: string): readonly ComparedSides[] => {
  const question = plain(text);
  return PATTERNS.flatMap(({ pattern, explicit }): readonly ComparedSides[] => {
    const [, left, right] = pattern.exec(question) ?? [];
    return left === undefined || right === undefined ? [] : [{ left, right, explicit }];
  });
};

/** Whether a question asks how things differ, whatever stands around the words for it. */
export const asksForDifference = (text: string): boolean => DIFFERENCE.test(plain(text));

/** Whether a question asks which of two things to take. */
export const asksToChoose = (text: string): boolean => CHOICE.test(plain(text));

/** Whether words say nothing beside the names that are chosen between. */
export const isAroundAChoice = (text: string): boolean =>
  wordsOf(text).every((word) => isQuestionWord(word) || AROUND_A_CHOICE.has(word));

/** A word in front of a name that does not belong to it: "a", "plain". */
export const isQualifier = (word: string): boolean => isQuestionWord(word) || QUALIFIERS.has(word);

/** What may follow a name without saying that something else is asked: "ec2 for steady load", "ec2 cheaper". */
export const isCondition = (text: string): boolean =>
  text === '' ||
  isAroundAChoice(text) ||
  /^(?:for|in|on|when|if|with|to|better|cheaper|as|at|per|during)\b/.test(text);
