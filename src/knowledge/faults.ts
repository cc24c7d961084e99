import type * as z from 'zod';
import { failed, type Parsed, parsed } from './parsed.ts';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'fields with their values',
};

const COUNTED: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' };

/** `quiz[2].choices[0].why`. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const at = (path: readonly PropertyKey[], sentence: string): string => {
  const place = placeOf(path);
  const whole = /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
  return place === '' ? `The file ${whole}` : `${place}: ${whole}`;
};

/** What zod says itself of something that is no matter of a schema's own words. */
const isOwnWords = (message: string): boolean =>
  !/^(?:Too (?:small|big)|Invalid (?:input|option|ISO|string|hostname)):?/.test(message);

const rangeText = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string => {
  const unit = COUNTED[issue.origin] ?? '';
  const bound =
    issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return ['takes', bound, ...(unit === '' ? [] : [unit])].join(' ');
};

const sentenceOf = (issue: z.core.$ZodIssue): string => {
  if (issue.input === undefined && issue.code !== 'custom') return 'is missing';
  if (isOwnWords(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_value':
      return `takes one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `takes ${KINDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
    case 'too_big':
      return rangeText(issue);
    case 'invalid_format':
      if (issue.format === 'date') return 'takes a day, such as 2026-11-21';
      return issue.pattern === undefined
        ? `is no ${issue.format}`
        : `takes what the pattern ${issue.pattern} describes`;
    default:
      return issue.message;
  }
};

const faultsOf = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => at([...issue.path, key], 'there is no such field'))
    : [at(issue.path, sentenceOf(issue))];

/** A value as the schema types it, or each thing that is wrong with it as one sentence behind the path to it. */
export const conform = <Value>(
  file: string,
  value: unknown,
  schema: z.ZodType<Value>,
): Parsed<Value> => {
  if (value === null || value === undefined)
    return failed(file, 'The file is empty. Write what belongs into it, or take it away.');
  const read = schema.safeParse(value, { reportInput: true });
  return read.success ? parsed(read.data) : failed(file, ...read.error.issues.flatMap(faultsOf));
};
