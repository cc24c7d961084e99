import { relative } from 'node:path';
import type { CheckConfig } from './check-config.ts';
import { findConfig } from './find-config.ts';
import { parseConfig } from './parse-config.ts';

/** How the disk is reached, and what is known of rules. */
export interface ConfigSource {
  readonly exists: (path: string) => Promise<boolean>;
  readonly readFile: (path: string) => Promise<string>;
  /** Ids of all rules. */
  readonly rules: readonly string[];
}

/**
 * The settings that count in `folder`: those of `file` where one is named, else of the nearest stevedore.yml, else none.
 *
 * @throws {CheckConfigError} when they cannot be used, and what reading a file throws.
 */
export const loadConfig = async (
  folder: string,
  file: string | undefined,
  { exists, readFile, rules }: ConfigSource,
): Promise<CheckConfig> => {
  const path = file ?? (await findConfig(folder, exists));
  if (path === null) return {};
  const shown = file ?? relative(folder, path).replaceAll('\\', '/');
  return parseConfig(await readFile(path), shown, rules);
};
