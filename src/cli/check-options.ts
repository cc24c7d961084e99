import { parseArgs } from 'node:util';
import { TARGETS, type Target, TIERS, type Tier } from '../model/finding.ts';
import { UsageError } from './io.ts';

/** How a report can be written. */
const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** What was asked for on the command line of `check`; what was left open is undefined. */
export interface CheckArguments {
  /** Files, folders and patterns; `-` is standard input. */
  readonly inputs: readonly string[];
  readonly format: Format;
  readonly targets: readonly Target[] | undefined;
  readonly failOn: Tier | undefined;
  /** Change files, show what would be changed, or neither. */
  readonly fix: 'write' | 'diff' | null;
  readonly unsafeFixes: boolean;
  readonly quiet: boolean;
  /** A file with settings; null for none at all; undefined to look for stevedore.yml. */
  readonly config: string | null | undefined;
  /** Pass over named files that nothing of ECS is in. */
  readonly skipUnrelated: boolean;
  /** Where to look for names that are no files. */
  readonly account: { readonly region: string | undefined; readonly profile: string | undefined };
  /** Only these rules. */
  readonly rules: readonly string[];
}

/** The option's value if it is one of `allowed`. @throws {UsageError} that lists them. */
export const oneOf = <const T extends string>(
  option: string,
  value: string,
  allowed: readonly T[],
): T => {
  const found = allowed.find((word) => word.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`${option} takes one of ${allowed.join(', ')}, not "${value}".`);
};

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  target: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  fix: { type: 'boolean', default: false },
  'unsafe-fixes': { type: 'boolean', default: false },
  diff: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  quiet: { type: 'boolean', short: 'q', default: false },
  config: { type: 'string' },
  'no-config': { type: 'boolean', default: false },
  rule: { type: 'string', multiple: true },
  region: { type: 'string' },
  profile: { type: 'string' },
  'skip-unrelated': { type: 'boolean', default: false },
} as const;

/** Reads the words behind `stevedore check`. @throws {UsageError} on words that do not go together. */
export const checkArguments = (args: readonly string[]): CheckArguments => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
  });
  const format = oneOf('--format', values.format, FORMATS);
  const failOn = values['fail-on'];
  const dryRun = values.diff || values['dry-run'];
  const fix = dryRun ? 'diff' : values.fix || values['unsafe-fixes'] ? 'write' : null;
  if (fix === 'diff' && format !== 'text')
    throw new UsageError('--diff prints a diff: leave --format out, or leave --diff out.');
  if (fix !== null && positionals.length > 1 && positionals.includes('-'))
    throw new UsageError('--fix takes either files or standard input (-), not both.');
  if (values['no-config'] && values.config !== undefined)
    throw new UsageError('--config and --no-config do not go together.');
  const targets = (values.target ?? []).map((target) => oneOf('--target', target, TARGETS));
  return {
    inputs: positionals,
    format,
    targets: targets.length === 0 ? undefined : targets,
    failOn: failOn === undefined ? undefined : oneOf('--fail-on', failOn, TIERS),
    fix,
    unsafeFixes: values['unsafe-fixes'],
    quiet: values.quiet,
    config: values['no-config'] ? null : values.config,
    account: { region: values.region, profile: values.profile },
    rules: values.rule ?? [],
    skipUnrelated: values['skip-unrelated'],
  };
};
