import type { Tier } from '../model/finding.ts';
import type { JudgementSettings } from '../operations/check-by.ts';
import { nearestWord } from '../operations/nearest-word.ts';
import { ruleIds } from '../operations/rule-list.ts';
import { findSettings } from '../settings/find-settings.ts';
import type { Settings } from '../settings/settings.ts';
import type { CheckArguments } from './check-options.ts';
import { type Io, UsageError } from './io.ts';

/** What a run goes by: the command line, else stevedore.yml, else what is usual. */
export interface CheckSettings extends JudgementSettings {
  readonly failOn: Tier;
}

/** Loaded only where there is a file: most folders have none, and its schemas take as long as a check. */
const readConfig = async ({ config }: CheckArguments, io: Io): Promise<Settings['check']> => {
  const exists = async (path: string) => (await io.kindOf(path)) !== 'missing';
  if (config === null) return {};
  if (config === undefined && (await findSettings(io.cwd, exists)) === null) return {};
  const { readSettings } = await import('./read-settings.ts');
  return (await readSettings(io, config)).check;
};

const assertRules = (asked: readonly string[]): void => {
  const known = asked.length === 0 ? [] : ruleIds();
  for (const rule of asked) {
    if (known.includes(rule)) continue;
    const near = nearestWord(rule, known);
    throw new UsageError(
      `No rule is called "${rule}"; ${near === undefined ? 'stevedore rules lists them all.' : `did you mean ${near}?`}`,
    );
  }
};

/**
 * Settles what a run goes by.
 *
 * @throws {UsageError} on a rule that does not exist, {SettingsError} on settings that cannot be used, and what
 * reading a file throws.
 */
export const checkSettings = async (args: CheckArguments, io: Io): Promise<CheckSettings> => {
  assertRules(args.rules);
  const config = await readConfig(args, io);
  return {
    targets: args.targets ?? config.targets,
    failOn: args.failOn ?? config.failOn ?? 'fails',
    off: config.off,
  };
};
