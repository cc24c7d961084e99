import * as z from 'zod';
import { GAP, STOP_CODES } from './written.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is kebab-case: a-z, 0-9 and single hyphens');

const reference = z
  .string()
  .regex(/^(?:failure|event):[a-z0-9-]+$/, 'a relation is written failure:<id> or event:<id>');

const words = z.string().trim().min(2).max(400);

const sentence = words.regex(/[.?!"]$/, 'a whole sentence ends with a full stop');

const yes = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

const compiles = (part: string): boolean => {
  try {
    return new RegExp(part, 'gi') instanceof RegExp;
  } catch {
    return false;
  }
};

/**
 * A regular expression over text with plain quotes and single spaces. Case counts only where it has no small letter.
 * `A … B` is A with B anywhere behind it; a `*`, or a `+`, would let hostile text take quadratic time.
 */
const pattern = z
  .string()
  .max(300)
  .refine((text) => text.split(GAP).every(compiles), 'not a regular expression')
  .refine((text) => !/(?<!\\)[*+]|\{\d*,\}/.test(text), 'write {1,80} instead of *, + or {1,}');

const cause = z.strictObject({
  cause: sentence,
  /** How to tell that it is this one. */
  tell: sentence.optional().transform((tell) => tell ?? null),
});

/** What is known about who sent SIGKILL. */
const GIVEN = ['memory', 'stop-requested', 'unexplained'] as const;

export type Given = (typeof GIVEN)[number];

/** `specific` names one thing, `broad` a whole class, `empty` says nothing by itself: anything else goes first. */
const BREADTHS = ['specific', 'broad', 'empty'] as const;

const entry = z.strictObject({
  id,
  title: words.max(80),
  severity: z.enum(['ok', 'info', 'warn', 'error']),
  breadth: z.enum(BREADTHS).default('specific'),
  /** Passes by itself as a rule. */
  transient: yes,
  /** While it lasts, more tasks will not start. */
  blocksScaleUp: yes,
  signal: z.string().optional(),
  /** Stop codes that usually come with it. */
  stopCodes: z.array(z.enum(STOP_CODES)).default([]),
  concept: id,
  related: z.array(reference).default([]),
  keywords: z.array(words).default([]),
  patterns: z.array(pattern).default([]),
  meaning: sentence,
  causes: z.array(cause).default([]),
  fixes: z.array(words).default([]),
  /** What to say instead, once more is known. */
  cases: z
    .array(
      z.strictObject({
        given: z.enum(GIVEN),
        meaning: sentence,
        causes: z.array(cause),
        fixes: z.array(words),
      }),
    )
    .default([]),
  examples: z.array(z.string().min(1)).default([]),
  docs: z
    .url({ protocol: /^https$/, error: 'an https:// address' })
    .optional()
    .transform((url) => url ?? null),
  source: words,
  verified: z.array(z.enum(['doc', 'source', 'observed'])).default([]),
});

/** Groups in the order in which their entries are tried. */
export const GROUPS = [
  'stopped-reason',
  'api-error',
  'service-event',
  'exit-code',
  'stop-code',
] as const;

type Group = (typeof GROUPS)[number];

/** `failures/*.yml`: entries of one group, most specific first. */
export const failuresFile = z.strictObject({
  about: words,
  group: z.enum(GROUPS),
  entries: z.array(entry).min(1),
});

/** One failure or event, with what it says and how its text is recognised. */
export interface FailureEntry extends z.infer<typeof entry> {
  readonly kind: 'failure' | 'event';
  readonly group: Group;
}
