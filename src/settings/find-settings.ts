import { dirname, join } from 'node:path';

/** What the file with the settings is called. */
const SETTINGS_NAME = 'stevedore.yml';

/**
 * The stevedore.yml that counts in `folder`: the nearest one from there up to the root of the repository, which is the
 * folder that holds `.git`. Outside of a repository only the folder itself is looked at. Null when there is none.
 */
export const findSettings = async (
  folder: string,
  exists: (path: string) => Promise<boolean>,
): Promise<string | null> => {
  const found: string[] = [];
  let here = folder;
  for (;;) {
    const path = join(here, SETTINGS_NAME);
    if (await exists(path)) found.push(path);
    if (await exists(join(here, '.git'))) return found[0] ?? null;
    const above = dirname(here);
    if (above === here) break;
    here = above;
  }
  const own = join(folder, SETTINGS_NAME);
  return found.includes(own) ? own : null;
};
