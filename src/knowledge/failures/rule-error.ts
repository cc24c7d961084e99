import { type FixedWords, fixedWordsOf, sharedBeginning, withoutWrappers } from './fixed-words.ts';
import { normalised } from './paste.ts';

/** A rule with the text AWS prints when it refuses what the rule is about; blanks are shown as `…`. */
export interface RuleError {
  readonly id: string;
  readonly title: string;
  readonly awsError: string | null;
}

/** A rule that a pasted error speaks of. */
export interface RuleErrorMatch {
  readonly id: string;
  readonly title: string;
  readonly score: number;
}

interface Template {
  readonly rule: RuleError;
  readonly parts: readonly string[];
  readonly words: readonly string[];
  /** How much each word tells: the more, the fewer templates have it. */
  readonly weights: readonly number[];
  readonly fixed: FixedWords;
}

/** Shorter texts are as good as words of everyday speech. */
const FIXED_CHARACTERS_MIN = 12;
/** So much of the weight of a template's words has to be there, in order. */
const COVERED_MIN = 0.85;
/** A text that was cut off has to share as many words with the beginning. */
const BEGINNING_MIN = 5;
const WORDS_MIN = 4;
const MATCHES_MAX = 5;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 60);

const partsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split('...')
    .map((part) => part.replace(/^[\s'"[\]().,:]+|[\s'"[\]().,:]+$/g, ''))
    .filter((part) => part !== '');

const prepare = (rules: readonly RuleError[]): readonly Template[] => {
  const all = rules.flatMap((rule) => {
    const text = withoutWrappers(normalised(rule.awsError ?? ''));
    const parts = partsOf(text);
    const fixed = fixedWordsOf(rule.awsError ?? '');
    return parts.join('').length < FIXED_CHARACTERS_MIN
      ? []
      : [{ rule, parts, words: wordsOf(text), fixed }];
  });
  const spread = new Map<string, number>();
  for (const { words } of all) {
    for (const word of new Set(words)) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return all.map((template) => ({
    ...template,
    weights: template.words.map((word) =>
      Math.log(1 + all.length / (spread.get(word) ?? all.length)),
    ),
  }));
};

const prepared = new WeakMap<readonly RuleError[], readonly Template[]>();

const templatesOf = (rules: readonly RuleError[]): readonly Template[] => {
  const known = prepared.get(rules) ?? prepare(rules);
  prepared.set(rules, known);
  return known;
};

/** True when all fixed parts stand in the text, one behind the other, and the first at the start of a word. */
const holdsAll = (text: string, parts: readonly string[]): boolean => {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0 || /\w/.test(text[at - 1] ?? ' ')) return false;
    from = at + part.length;
  }
  return true;
};

/** A text as it is held against every template. */
interface Asked {
  readonly text: string;
  readonly words: readonly string[];
  readonly vocabulary: ReadonlySet<string>;
  readonly fixed: FixedWords;
}

const readAsked = (text: string): Asked => {
  const asked = withoutWrappers(normalised(text)).toLowerCase();
  const words = wordsOf(asked);
  return { text: asked, words, vocabulary: new Set(words), fixed: fixedWordsOf(asked) };
};

/** Share of a template's weight that the text holds in the same order; rare words weigh more. */
const covered = (
  { words: text, vocabulary }: Asked,
  { words, weights }: Pick<Template, 'words' | 'weights'>,
): number => {
  let total = 0;
  let held = 0;
  for (const [at, word] of words.entries()) {
    const weight = weights[at] ?? 0;
    total += weight;
    if (vocabulary.has(word)) held += weight;
  }
  // In any order it is not enough: their order need not be looked at.
  if (total === 0 || held / total < COVERED_MIN) return 0;
  let best: readonly number[] = words.map(() => 0);
  for (const spoken of text) {
    let diagonal = 0;
    let left = 0;
    best = words.map((word, at) => {
      const above = best[at] ?? 0;
      left = Math.max(left, above, spoken === word ? diagonal + (weights[at] ?? 0) : 0);
      diagonal = above;
      return left;
    });
  }
  return (best.at(-1) ?? 0) / total;
};

/** How well a text quotes a template: 0.95 to 1 whole, 0.85 cut off, up to 0.9 reworded, 0 not at all. */
const quoted = (asked: Asked, template: Template): number => {
  if (holdsAll(asked.text, template.parts)) {
    return 0.95 + Math.min(0.05, template.parts.join('').length / 4_000);
  }
  if (sharedBeginning(asked.fixed, template.fixed) >= BEGINNING_MIN) return 0.85;
  if (asked.words.length < WORDS_MIN || template.words.length < WORDS_MIN) return 0;
  const share = covered(asked, template);
  return share < COVERED_MIN ? 0 : share * 0.9;
};

/**
 * The rules whose AWS error a text quotes, best first: from the CLI, CloudFormation or Terraform, with own names.
 * From 0.9 on the text is that error; below, it was cut or worded otherwise.
 */
export const matchRuleError = (
  text: string,
  rules: readonly RuleError[],
): readonly RuleErrorMatch[] => {
  const asked = readAsked(text);
  return templatesOf(rules)
    .map((template) => ({ template, score: quoted(asked, template) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, MATCHES_MAX)
    .map(({ template: { rule }, score }) => ({ id: rule.id, title: rule.title, score }));
};
