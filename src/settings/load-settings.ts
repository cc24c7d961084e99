import { dirname, relative, resolve } from 'node:path';
import { findSettings } from './find-settings.ts';
import { parseSettings } from './parse-settings.ts';
import type { SettingsContext } from './section-checks.ts';
import { NO_SETTINGS, type Settings } from './settings.ts';

/** How the disk is reached, and what is known outside of the file. */
export interface SettingsSource extends Omit<SettingsContext, 'missingFolders'> {
  readonly exists: (path: string) => Promise<boolean>;
  readonly isFolder: (path: string) => Promise<boolean>;
  readonly readFile: (path: string) => Promise<string>;
}

/**
 * The settings that count in `folder`: those of `file` where one is named, else of the nearest stevedore.yml, else none. A
 * folder that they name is an absolute path, reckoned from the file on.
 *
 * @throws {SettingsError} when they cannot be used, and what reading a file throws.
 */
export const loadSettings = async (
  folder: string,
  file: string | undefined,
  { exists, isFolder, readFile, ...context }: SettingsSource,
): Promise<Settings> => {
  const path = file ?? (await findSettings(folder, exists));
  if (path === null) return NO_SETTINGS;
  const shown = file ?? relative(folder, path).replaceAll('\\', '/');
  const text = await readFile(path);
  const settings = parseSettings(text, shown, context);
  if (settings.knowledge === null) return settings;
  const { named } = settings.knowledge;
  const own = resolve(folder, dirname(path), named);
  if (await isFolder(own)) return { ...settings, knowledge: { named, path: own } };
  return parseSettings(text, shown, { ...context, missingFolders: [{ named, path: own }] });
};
