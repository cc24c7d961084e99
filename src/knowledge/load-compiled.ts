import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type KnowledgeBase, restoreKnowledge } from './compiled.ts';

/** When a file, or the list of files in a folder, was last changed; in milliseconds, 0 where there is none. */
const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** When anything below a folder was last changed. */
const lastChange = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? lastChange(path) : changedAt(path));
  }, changedAt(folder));

/**
 * The knowledge base below `directory` as the build compiled it into `file`. Null where there is no such file, or where
 * anything in the base was changed after it: then the sources count. Without the folder `src` beside it the package was
 * installed, and nothing was changed; an installation sets all times anew.
 */
export const loadCompiled = (directory: string, file: string): KnowledgeBase | null => {
  const compiledAt = changedAt(file);
  if (compiledAt === 0) return null;
  const isWorkedOn = changedAt(join(directory, '..', 'src')) > 0;
  if (isWorkedOn && lastChange(directory) > compiledAt) return null;
  return restoreKnowledge(readFileSync(file, 'utf8'));
};
