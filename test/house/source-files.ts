import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface SourceFile {
  /** Path from the package root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Module specifiers of its imports and re-exports, static and dynamic, as written. */
  readonly imports: readonly string[];
}

const ROOT = join(import.meta.dirname, '..', '..');
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g;

/** Every TypeScript file below `folders`. */
export const sourceFiles = (...folders: readonly string[]): readonly SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const absolute = join(entry.parentPath, entry.name);
        const text = readFileSync(absolute, 'utf8');
        const imports = [...text.matchAll(IMPORT)].map(([, a, b, c]) => a ?? b ?? c ?? '');
        return { path: relative(ROOT, absolute).replaceAll('\\', '/'), text, imports };
      }),
  );
