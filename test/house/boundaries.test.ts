import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CHANGING, COMPOSITION, DISK, MAY_IMPORT, PAGE } from './boundary-table.ts';
import { sourceFiles } from './source-files.ts';

const resolve = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;

const within = (target: string, allowed: string): boolean =>
  target === allowed || target.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`);

const strangers = (folder: string, allowed: readonly string[], skip: (path: string) => boolean) =>
  sourceFiles(folder)
    .filter(({ path }) => !skip(path))
    .flatMap(({ path, imports }) =>
      imports
        .map((specifier) => resolve(path, specifier))
        .filter((target) => !within(target, folder) && !allowed.some((one) => within(target, one)))
        .map((target) => `${path} → ${target}`),
    );

describe('who may import whom (DESIGN: handlers → operations → rules, knowledge → model)', () => {
  const page = 'src/sandbox/slack/page';
  test.each(Object.entries(MAY_IMPORT))('%s imports only %j', (folder, allowed) => {
    expect(strangers(folder, allowed, (path) => path.startsWith(page))).toEqual([]);
  });

  test('the page imports only what a browser can load', () => {
    const allowed = [...PAGE];
    const found = strangers(page, allowed, () => false);
    expect(found).toEqual([]);
  });

  test.each(Object.entries(DISK))('in %s only %j touch the disk', (folder, allowed) => {
    const readers = sourceFiles(folder)
      .filter(({ imports }) => imports.some((specifier) => /^node:fs/.test(specifier)))
      .map(({ path }) => path);
    expect(readers).toEqual(allowed);
  });

  test('the sandbox is reached only by src/local.ts and, when it is asked for, by the CLI and for learners', () => {
    const reaching = sourceFiles('src', 'handlers')
      .filter(({ path }) => !path.startsWith('src/sandbox/'))
      .filter(({ path, imports }) =>
        imports.some((specifier) => resolve(path, specifier).startsWith('src/sandbox/')),
      )
      .map(({ path }) => path);
    expect(reaching.toSorted()).toEqual([
      'src/cli/live-accounts.ts',
      'src/local.ts',
      'src/private-sandbox.ts',
    ]);
    const lazy = sourceFiles('src').filter(({ path }) =>
      ['src/cli/live-accounts.ts', 'src/private-sandbox.ts'].includes(path),
    );
    expect(lazy).toHaveLength(2);
    for (const { text } of lazy) {
      expect(text).not.toMatch(/^import .*['"][./]*src\/sandbox|^import .*['"]\.{1,2}\/sandbox\//m);
      expect(text).toMatch(/import\('[./]*\/sandbox\/aws\/(?:learner-)?account\.ts'\)/);
    }
  });

  test('only what changes services knows the ports that write, and nothing live knows it', () => {
    const knowing = sourceFiles('src', 'handlers')
      .filter(({ path, imports }) =>
        imports.some((specifier) => resolve(path, specifier) === 'src/change-ports.ts'),
      )
      .map(({ path }) => path);
    expect(knowing.length).toBeGreaterThan(10);
    expect(knowing.filter((path) => !CHANGING.some((one) => path.startsWith(one)))).toEqual([]);
    const crossing = sourceFiles('src/operations/live', 'src/operations/placement').filter(
      ({ path, imports }) =>
        imports.some((specifier) =>
          /src\/(?:operations\/change|aws\/write)\//.test(resolve(path, specifier)),
        ),
    );
    expect(crossing.map(({ path }) => path)).toEqual([]);
  });

  test('nothing imports the composition root but itself', () => {
    const importers = sourceFiles('src', 'handlers')
      .filter(({ path, imports }) =>
        imports.some((specifier) => COMPOSITION.includes(resolve(path, specifier))),
      )
      .map(({ path }) => path);
    for (const importer of importers) expect(COMPOSITION).toContain(importer);
  });

  test('every file in src stands in a folder of the table or in the composition root', () => {
    const plain = ['config', 'log', 'ports', 'change-ports', 'onboard-ports', 'package-root'].map(
      (name) => `src/${name}.ts`,
    );
    const homeless = sourceFiles('src')
      .map(({ path }) => path)
      .filter((path) => !Object.keys(MAY_IMPORT).some((folder) => within(path, folder)))
      .filter((path) => !COMPOSITION.includes(path) && !plain.includes(path));
    expect(homeless).toEqual([]);
  });

  test('operations and handlers read neither the environment, the clock nor chance', () => {
    const impure = sourceFiles(
      'src/model',
      'src/rules',
      'src/knowledge',
      'src/operations',
      'handlers',
    )
      .filter(({ text }) => /process\.env|Date\.now\(|new Date\(\)|Math\.random\(/.test(text))
      .map(({ path }) => path);
    expect(impure).toEqual([]);
  });
});
