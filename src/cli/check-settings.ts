import type { CheckConfig } from '../check-config/check-config.ts';
import { loadConfig } from '../check-config/load-config.ts';
import type { Tier } from '../model/finding.ts';
import type { JudgementSettings } from '../operations/check-by.ts';
import { nearestWord } from '../operations/nearest-word.ts';
import { ruleIds } from '../operations/rule-list.ts';
import type { CheckArguments } from './check-options.ts';
import { type Io, UsageError } from './io.ts';

/** What a run goes by: the command line, else stevedore.yml, else what is usual. */
export interface CheckSettings extends JudgementSettings {
  readonly failOn: Tier;
}

const readConfig = async ({ config }: CheckArguments, io: Io): Promise<CheckConfig> => {
  if (config === null) return {};
  return loadConfig(io.cwd, config, {
    exists: async (path) => (await io.kindOf(path)) !== 'missing',
    readFile: (path) => io.readFile(path),
    rules: ruleIds(),
  });
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
 * @throws {UsageError} on a rule that does not exist, {CheckConfigError} on settings that cannot be used, and what
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
