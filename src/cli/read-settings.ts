import { ruleIds } from '../operations/rule-list.ts';
import { loadSettings } from '../settings/load-settings.ts';
import type { Settings } from '../settings/settings.ts';
import type { Io } from './io.ts';

/**
 * The settings that count where the command was called: those of `file` where one is named, else of the nearest stevedore.yml.
 *
 * @throws {SettingsError} on settings that cannot be used, and what reading a file throws.
 */
export const readSettings = (io: Io, file?: string): Promise<Settings> =>
  loadSettings(io.cwd, file, {
    exists: async (path) => (await io.kindOf(path)) !== 'missing',
    isFolder: async (path) => (await io.kindOf(path)) === 'folder',
    readFile: (path) => io.readFile(path),
    rules: ruleIds(),
  });
