import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `knowledge/` and `manifest.yml`, looked for upwards from `start`: source and bundle lie at
 * different depths below it.
 *
 * @throws Error when no folder above holds them.
 */
export const packageRoot = (start: string): string => {
  let folder = start;
  while (!existsSync(join(folder, 'knowledge')) || !existsSync(join(folder, 'manifest.yml'))) {
    const above = dirname(folder);
    if (above === folder) {
      throw new Error(
        `No folder above ${start} holds knowledge/ and manifest.yml; reinstall Stevedore.`,
      );
    }
    folder = above;
  }
  return folder;
};
