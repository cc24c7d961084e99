import { slipsBetween, slipsForgiven } from '../typing-slips.ts';
import { isQuestionWord, wordsOf } from '../words.ts';

/** Words that ask for a number. */
const NUMBER_WORDS = new Set(
  `max maximum maximally min minimum limit limitation quota many much count most least highest lowest upper lower
  longest shortest biggest largest smallest cap bound per`.split(/\s+/),
);

/** Words that ask for a number beside a subject that has one, and may mean something else beside another. */
const PERHAPS_NUMBER_WORDS = new Set(
  `default size range value valid allowed number amount length long short big small large high low often rate
  how`.split(/\s+/),
);

/** Words that carry neither the subject nor the wish for a number. */
const EMPTY_WORDS = new Set(
  `aws amazon ecs doe each every single within inside by at have run use there take given call api request allow
  permit support supported set up only let than more add attach put possible get contain hold before after until
  currently total overall same time need list name reserve start fit`.split(/\s+/),
);

/** Abbreviations and other names of the same thing, as the words that asks are written in. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['ram', 'memory'],
  ['mem', 'memory'],
  ['core', 'vcpu'],
  ['gigabyte', 'gb'],
  ['gig', 'gb'],
  ['sg', 'security group'],
  ['sgs', 'security group'],
  ['tg', 'target group'],
  ['tgs', 'target group'],
  ['lb', 'load balancer'],
  ['lbs', 'load balancer'],
  ['elb', 'load balancer'],
  ['alb', 'load balancer'],
  ['nlb', 'load balancer'],
  ['taskdef', 'task definition'],
  ['healthcheck', 'health check'],
  ['td', 'task definition'],
  ['env', 'environment'],
  ['envfile', 'environment file'],
  ['logging', 'log'],
  ['sec', 'second'],
  ['az', 'availability zone'],
  ['cp', 'capacity provider'],
  ['rps', 'rate second'],
  ['fd', 'file descriptor'],
]);

/** The same with a slip of the hand, in the words that are long enough to be told apart. */
const LONG_NUMBER_WORDS = ['maximum', 'minimum', 'largest', 'highest'];

const asksSurely = (word: string): boolean =>
  NUMBER_WORDS.has(word) ||
  (word.length > 5 && LONG_NUMBER_WORDS.some((one) => slipsBetween(one, word) === 1));

const canonical = (text: string): readonly string[] =>
  wordsOf(text).flatMap((word) => (SAME.get(word) ?? word).split(' '));

/** The words of something that can be asked for, in the form in which questions are read. */
export const askWords = (text: string): readonly string[] => [...new Set(canonical(text))];

/** A question as what it is about, and whether it asks for a number. */
export interface Question {
  /** Everything it says, for names that hold such words themselves. */
  readonly words: ReadonlySet<string>;
  /** Whether it says a word, perhaps with a slip of the hand. */
  readonly says: (word: string) => boolean;
  /** Words of the subject alone. */
  readonly subject: readonly string[];
  /** What "how many" counts; it is not enough that a table speaks of it. */
  readonly counted: string | undefined;
  /** All of it without the words of a question, written as one: the name of a field, perhaps. */
  readonly joined: string;
  readonly asksNumber: 'yes' | 'perhaps' | 'no';
}

const asking = (words: readonly string[]): Question['asksNumber'] => {
  if (words.some(asksSurely)) return 'yes';
  return words.some((word) => word !== 'how' && PERHAPS_NUMBER_WORDS.has(word)) ? 'perhaps' : 'no';
};

/** Whether a word that was asked is this one, perhaps with a slip of the hand. */
export const isSameWord = (asked: string, word: string): boolean => {
  if (asked === word) return true;
  if (asked.length <= 4 || asked[0] !== word[0]) return false;
  if (Math.abs(asked.length - word.length) > 1 || !/^\p{L}+$/u.test(asked)) return false;
  return slipsBetween(asked, word) <= Math.min(1, slipsForgiven(asked.length));
};

/** Remembers what was looked for: hundreds of phrases share a few words. */
const createSays = (said: ReadonlySet<string>): Question['says'] => {
  const looked = new Map<string, boolean>();
  return (word) => {
    const known = looked.get(word);
    if (known !== undefined) return known;
    const found = said.has(word) || [...said].some((one) => isSameWord(one, word));
    looked.set(word, found);
    return found;
  };
};

/** Reads a question of any text. */
export const readQuestion = (text: string): Question => {
  const words = canonical(text);
  const subject = words.filter(
    (word) =>
      !asksSurely(word) &&
      !PERHAPS_NUMBER_WORDS.has(word) &&
      !EMPTY_WORDS.has(word) &&
      !isQuestionWord(word),
  );
  const said = new Set(words);
  return {
    words: said,
    says: createSays(said),
    subject: [...new Set(subject)],
    counted: words.includes('many') ? words[words.indexOf('many') + 1] : undefined,
    joined: words.filter((word) => !isQuestionWord(word)).join(''),
    asksNumber: asking(words),
  };
};
