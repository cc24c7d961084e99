import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { allRules } from '../operations/rule-answer.ts';
import { packageRoot } from '../package-root.ts';
import { rulesPage } from './rules-page.ts';

/** Writes the generated pages, or with `--check` fails when one of them is not what it would write. */
const root = packageRoot(import.meta.dirname);
const pages: readonly (readonly [string, string])[] = [
  [join(root, 'knowledge', 'rules.md'), rulesPage(allRules)],
];

const checking = process.argv.includes('--check');
for (const [path, text] of pages) {
  if (!checking) {
    await writeFile(path, text);
    continue;
  }
  const written = await readFile(path, 'utf8').catch(() => '');
  if (written !== text) {
    process.stderr.write(
      `${relative(root, path)} is not current: run "npm run docs" and commit it.\n`,
    );
    process.exitCode = 1;
  }
}
