import { relative } from 'node:path';
import { findSettings } from './find-settings.ts';
import { parseSettings } from './parse-settings.ts';
import type { SettingsContext } from './section-checks.ts';
import { NO_SETTINGS, type Settings } from './settings.ts';

/** How the disk is reached, and what is known outside of the file. */
export interface SettingsSource extends SettingsContext {
  readonly exists: (path: string) => Promise<boolean>;
  readonly readFile: (path: string) => Promise<string>;
}

/**
 * The settings that count in `folder`: those of `file` where one is named, else of the nearest stevedore.yml, else none.
 *
 * @throws {SettingsError} when they cannot be used, and what reading a file throws.
 */
export const loadSettings = async (
  folder: string,
  file: string | undefined,
  { exists, readFile, ...context }: SettingsSource,
): Promise<Settings> => {
  const path = file ?? (await findSettings(folder, exists));
  if (path === null) return NO_SETTINGS;
  const shown = file ?? relative(folder, path).replaceAll('\\', '/');
  return parseSettings(await readFile(path), shown, context);
};
