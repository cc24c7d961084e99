import { parseArgs } from 'node:util';
import { isKeyword } from '../operations/change/text/tails.ts';
import { oneOf } from './check-options.ts';
import { UsageError } from './io.ts';
import { nameOf } from './live-looks.ts';

/** What the first word behind a command is. */
type ChangeSubject = 'service' | 'maybe-service' | 'pattern' | 'id';

/** The words behind a command that changes services. */
export interface ChangeArguments {
  /** As it is written behind `/ecs scale` in Slack. */
  readonly text: string;
  readonly wish: {
    readonly region?: string | undefined;
    readonly profile?: string | undefined;
    readonly account?: string | undefined;
  };
  readonly format: 'text' | 'json';
  /** Whether nobody shall be asked. */
  readonly yes: boolean;
  readonly dryRun: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  cluster: text,
  region: text,
  profile: text,
  account: text,
  format: { ...text, default: 'text' },
  yes: flag,
  'dry-run': flag,
} as const;

const TAKES_VALUE: readonly string[] = [
  '--cluster',
  '--region',
  '--profile',
  '--account',
  '--format',
];
const FEWER = /^-\d+$/;
/** Stands before `-2` while options are read: it is a number of tasks and no option, which parseArgs does not know. */
const SHIELD = '\u0000';

const shielded = (args: readonly string[]): string[] =>
  args.map((word, at) =>
    FEWER.test(word) && !TAKES_VALUE.includes(args[at - 1] ?? '') ? `${SHIELD}${word}` : word,
  );

/** Any of them would end a reason that begins with one. */
const DOUBLE_QUOTE = /["“”„‟]/;

/** The shell took the quotation marks of a reason away. */
const quotedReason = (words: readonly string[]): readonly string[] =>
  words.map((word, at) => {
    if (words[at - 1]?.toLowerCase() !== 'because') return word;
    const next = words[at + 1];
    const isWhole = /\s/.test(word) || next === undefined || isKeyword(next);
    if (!isWhole) return word;
    return DOUBLE_QUOTE.test(word) ? `«${word.replace(/[«»]/g, "'")}»` : `"${word}"`;
  });

const first = (
  subject: ChangeSubject,
  word: string | undefined,
  cluster: string | undefined,
): string => {
  if (subject === 'service') return nameOf('service', word, cluster);
  if (cluster === undefined) return word ?? '';
  if (subject !== 'maybe-service')
    throw new UsageError('--cluster narrows a service down, and none is named here: leave it out.');
  return word === undefined ? `in ${cluster}` : nameOf('service', word, cluster);
};

/** Reads the words behind a command. @throws {UsageError} on words that do not go together. */
export const changeArguments = (
  args: readonly string[],
  subject: ChangeSubject,
): ChangeArguments => {
  const { values, positionals } = parseArgs({
    args: shielded(args),
    allowPositionals: true,
    options: OPTIONS,
  });
  const [word, ...rest] = quotedReason(positionals.map((one) => one.replace(SHIELD, '')));
  const { cluster, region, profile, account, yes, 'dry-run': dryRun } = values;
  const words = [first(subject, word, cluster), ...rest, ...(dryRun ? ['--dry-run'] : [])];
  return {
    text: words.join(' ').trim(),
    wish: { region, profile, account },
    format: oneOf('--format', values.format, ['text', 'json']),
    yes,
    dryRun,
  };
};
