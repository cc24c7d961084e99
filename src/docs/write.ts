import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { allRules } from '../operations/rule-answer.ts';
import { packageRoot } from '../package-root.ts';
import { staleDrawings, writeDrawings } from './drawings/written.ts';
import { rulesPage } from './rules-page.ts';

/** Writes the generated pages and drawings, or with `--check` fails when one of them is not what it would write. */
const root = packageRoot(import.meta.dirname);
const pages: readonly (readonly [string, string])[] = [
  [join(root, 'knowledge', 'rules.md'), rulesPage(allRules)],
];

const drawingsFolder = join(root, 'knowledge', 'drawings');

const stalePages = async (): Promise<readonly string[]> => {
  const stale: string[] = [];
  for (const [path, text] of pages) {
    if ((await readFile(path, 'utf8').catch(() => '')) !== text) stale.push(path);
  }
  return stale;
};

if (process.argv.includes('--check')) {
  for (const path of [...(await stalePages()), ...(await staleDrawings(drawingsFolder))]) {
    process.stderr.write(
      `${relative(root, path)} is not current: run "npm run docs" and commit it.\n`,
    );
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of pages) await writeFile(path, text);
  await writeDrawings(drawingsFolder);
}
