/** How much of a question is read; the rest of an overlong one is not looked at. */
const CHARACTERS_READ = 600;
const WORDS_READ = 60;

/** Words that carry the question, not its subject. */
const QUESTION_WORDS = new Set(
  `a about am an and any best good write want other many much often long are as at be been before but by can compared could did do does doing
  exactly explain explanation for from get gets give go goes happen happens has have help how i if in into
  is isn it its just kind know me mean meaning means my need of off on one or our please say see
  should show so some something tell than that the their them then there these thing this those to
  understand up us use used using want was we were what whats when where which while who why will
  with would you your define definition_of s t don doesn difference differ different between versus
  vs v`.split(/\s+/),
);

/** Words that stand in front of nearly every name here without telling names apart. */
const COMPANY_WORDS = new Set(['aws', 'amazon']);
const VENDOR_WORDS = new Set([...COMPANY_WORDS, 'ecs']);

const readable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/\p{C}+/gu, ' ');

const clean = (text: string): string => readable(text.slice(0, CHARACTERS_READ));

/** Key of an exact name: letter case and the amount of white space do not count. */
export const exactKey = (text: string): string =>
  clean(text).trim().replace(/\s+/g, ' ').toLowerCase();

/** A word without the ending of its plural; lower case. */
export const singular = (word: string): string => {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
};

const camelCaseSplit = (text: string): string =>
  /\p{Lu}/u.test(text)
    ? text
        .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
        .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
        .toLowerCase()
    : text.toLowerCase();

/** The parts of plain text that camel case and other characters divide. */
const PLAIN_WORD = /[A-Z]+(?=[A-Z][a-z])|[A-Z]*[a-z0-9]+|[A-Z]+/g;

const plainWordsOf = (text: string): readonly string[] => {
  const words = text.match(PLAIN_WORD) ?? [];
  return /[A-Z]/.test(text) ? words.map((word) => word.toLowerCase()) : words;
};

/** Words as they are written, but for camel case and capitals. */
const writtenWordsOf = (text: string): readonly string[] => {
  // Nearly all that is indexed is plain, and the base is indexed while somebody waits.
  if (/^[\x20-\x7e\n]*$/.test(text)) return plainWordsOf(text.replace(/'s\b/gi, ''));
  return (
    camelCaseSplit(readable(text))
      .replace(/'s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
};

/** All words of a text of ours, of any length: camel case split, lower case, singular, without punctuation. */
export const allWordsOf = (text: string): readonly string[] => writtenWordsOf(text).map(singular);

/** Words of what somebody typed, plurals left as they are: a typing error may look like one (`taks`). */
export const typedWordsOf = (text: string): readonly string[] =>
  writtenWordsOf(text.slice(0, CHARACTERS_READ)).slice(0, WORDS_READ);

/** Words of what somebody typed, in order; of an overlong text, the first ones. */
export const wordsOf = (text: string): readonly string[] => typedWordsOf(text).map(singular);

/** What a question starts with before it comes to its subject. */
const LEAD =
  /^(?:please\s+)?(?:what(?:'?s| is| are| does| do)?|who is|explain|define|describe|show me|tell me about|meaning of|definition of|how do(?:es)? (?:i|we|you|one) (?:use|set|configure)|how to (?:use|set|configure))\s+(?:an?\s+|the\s+)?/i;

/** What asks for a meaning, behind a greeting or not: "so what exactly is this". */
const DEFINING =
  /\b(?:what(?:'?s|\s+(?:\w+ly\s+)?(?:is|are))|explain|define|describe|meaning of)\s+(?:(?:\w+ly|even|me|us|an?|the|this|that|these|those)\s+)*/i;

/** Where the thing that is defined ends and talk about it starts. */
const CLAUSE_END =
  /[,;:.?!(\n]|\s-+\s|\s(?:things?|stuff|again|please|pls|exactly|actually|about|called|used for|good for|for (?:a|beginners?|dummies)|in (?:a|aws|amazon|ecs|short|simple|plain|easy|one|two|three))\b/i;

/** What a question asks the meaning of, without what is said about it: "what is this ECS thing, I am new" asks for "ECS". */
export const clauseOf = (text: string): string | undefined => {
  const cleaned = clean(text);
  const lead = DEFINING.exec(cleaned);
  if (lead === null) return undefined;
  const [clause] = cleaned.slice(lead.index + lead[0].length).split(CLAUSE_END);
  return clause?.trim();
};

/** The subject of a plain question, "what is a task role?", as it was written: "task role". */
export const withoutLead = (text: string): string =>
  clean(text)
    .trim()
    .replace(LEAD, '')
    .replace(/[\s?!.]+$/, '');

/** Words without those that only make it a question; all words when nothing else is left. */
export const subjectWordsOf = (text: string): readonly string[] => {
  const words = wordsOf(text);
  const subject = words.filter((word) => !QUESTION_WORDS.has(word));
  return subject.length > 0 ? subject : words;
};

/** The words without the vendor's name; all words when nothing else is left. */
export const withoutVendor = (words: readonly string[]): readonly string[] => {
  const rest = words.filter((word) => !VENDOR_WORDS.has(word));
  return rest.length > 0 ? rest : words;
};

/** The words without the company's name; all words when nothing else is left. */
export const withoutCompany = (words: readonly string[]): readonly string[] => {
  const rest = words.filter((word) => !COMPANY_WORDS.has(word));
  return rest.length > 0 ? rest : words;
};

export const namesCompany = (words: readonly string[]): boolean =>
  words.some((word) => COMPANY_WORDS.has(word));

export const isQuestionWord = (word: string): boolean => QUESTION_WORDS.has(word);

/** Key that does not see spaces, hyphens or camel case: `taskRole`, "task role" and `task-role` are one. */
export const joinedKey = (words: readonly string[]): string => words.join('');

/** Key that does not see the order of words either. */
export const unorderedKey = (words: readonly string[]): string => [...words].sort().join(' ');
