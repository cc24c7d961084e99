import { access, readFile as readBytes, stat } from 'node:fs/promises';
import { ruleIds } from './operations/rule-list.ts';
import { loadSettings } from './settings/load-settings.ts';
import type { Settings } from './settings/settings.ts';

/** The settings of the stevedore.yml that counts where the bot was started. @throws {SettingsError} that lists its faults. */
export const readSettings = (): Promise<Settings> =>
  loadSettings(process.cwd(), undefined, {
    exists: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    isFolder: (path) =>
      stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    readFile: (path) => readBytes(path, 'utf8'),
    rules: ruleIds(),
  });
