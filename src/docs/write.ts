import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { limitBook } from '../knowledge/facts/limit-book.ts';
import { loadKnowledge, loadTables } from '../knowledge/load.ts';
import { explainable } from '../operations/explainable.ts';
import { allRules } from '../operations/rule-answer.ts';
import { packageRoot } from '../package-root.ts';
import { staleDrawings, writeDrawings } from './drawings/written.ts';
import { settingsJsonSchema } from './json-schema/settings-schema.ts';
import { taskDefinitionJsonSchema } from './json-schema/task-definition-schema.ts';
import { rulesPage } from './rules-page.ts';
import { rulesReportPage } from './rules-report-page.ts';

/** Writes the generated pages and drawings, or with `--check` fails when one of them is not what it would write. */
const root = packageRoot(import.meta.dirname);
const schema = () => {
  const directory = join(root, 'knowledge');
  const loaded = { knowledge: loadKnowledge(directory), ...loadTables(directory) };
  const { tables, files } = loaded;
  return taskDefinitionJsonSchema({
    cards: explainable(loaded).fields.all.filter(({ of }) => of === 'task definition'),
    sources: files.flatMap(({ of, fields }) => (of === 'task definition' ? fields : [])),
    enums: tables.enums.values,
    limits: limitBook(tables),
  });
};

const readJson = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(root, ...path), 'utf8'));

const pages: readonly (readonly [string, string])[] = [
  [join(root, 'knowledge', 'rules.md'), rulesPage(allRules)],
  [
    join(root, 'docs', 'rules-coverage.md'),
    rulesReportPage(allRules, {
      known: readJson('knowledge', 'facts', 'known-checks.json'),
      uncovered: readJson('knowledge', 'facts', 'uncovered-checks.json'),
      tools: readJson('src', 'docs', 'other-tools.json'),
    }),
  ],
  [
    join(root, 'knowledge', 'task-definition.schema.json'),
    `${JSON.stringify(schema(), null, 2)}\n`,
  ],
  [
    join(root, 'knowledge', 'stevedore.schema.json'),
    `${JSON.stringify(settingsJsonSchema(allRules.map(({ id }) => id)), null, 2)}\n`,
  ],
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
