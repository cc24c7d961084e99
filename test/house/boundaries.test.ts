import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sourceFiles } from './source-files.ts';

/** Who may import what besides the own folder: folders of ours by path, packages by name, `node:` modules by name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/model': ['zod'],
  'src/rules': [
    'src/model',
    'knowledge/facts',
    'zod',
    'jsonc-parser',
    'yaml',
    'fastest-levenshtein',
  ],
  'src/placement': ['src/model', 'knowledge/facts', 'zod', 're2js', 'fastest-levenshtein'],
  'src/knowledge': [
    'knowledge/synonyms.json',
    'src/model',
    'zod',
    'yaml',
    'minisearch',
    'fastest-levenshtein',
    'node:fs',
    'node:path',
  ],
  'src/operations': [
    'src/rules',
    'src/placement',
    'src/knowledge',
    'src/model',
    'src/ports.ts',
    'zod',
    'fastest-levenshtein',
    'diff',
  ],
  'src/aws': ['src/ports.ts', 'src/model', 'knowledge/facts', 'zod', '@aws-sdk'],
  'src/slack': ['src/ports.ts', 'src/model', '@slack/bolt', 'node:crypto'],
  'src/check-config': ['src/operations', 'src/model', 'zod', 'yaml', 'node:path'],
  'src/cli': [
    'src/check-config',
    'src/operations',
    'src/knowledge/load.ts',
    'src/knowledge/failures/failures.ts',
    'src/model',
    'src/package-root.ts',
    'src/aws',
    'src/sandbox/aws/account.ts',
    'src/ports.ts',
    'node:',
    'zod',
    'yaml',
    'tinyglobby',
    'sarif',
  ],
  'src/sandbox': [
    'src/model',
    'src/placement',
    'src/ports.ts',
    'knowledge/facts',
    'zod',
    'yaml',
    'ws',
    'node:',
  ],
  'src/docs': [
    'src/operations',
    'src/knowledge',
    'src/model',
    'src/package-root.ts',
    'node:',
    '@resvg/resvg-js',
    'zod',
  ],
  handlers: [
    'src/operations',
    'src/model',
    'src/ports.ts',
    'knowledge/facts',
    'zod',
    '@slack/bolt',
    '@slack/types',
  ],
};

/** The page of the local workspace runs in a browser, and may use what its bundle holds. */
const PAGE = [
  'src/sandbox/slack/state.ts',
  'zod',
  'react',
  'react-dom',
  'react-markdown',
  'remark-gfm',
];

/** The only files that may read the disk in a folder that otherwise may not. */
const DISK: Readonly<Record<string, readonly string[]>> = {
  'src/knowledge': ['src/knowledge/load.ts'],
};

/** The composition root: what starts and puts the sides together. */
const COMPOSITION = [
  'src/main.ts',
  'src/bot.ts',
  'src/local.ts',
  'src/remote.ts',
  'src/accounts.ts',
  'src/library.ts',
  'src/library-api.ts',
];

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

  test('the sandbox is reached only by src/local.ts and, when it is asked for, by the CLI', () => {
    const reaching = sourceFiles('src', 'handlers')
      .filter(({ path }) => !path.startsWith('src/sandbox/'))
      .filter(({ path, imports }) =>
        imports.some((specifier) => resolve(path, specifier).startsWith('src/sandbox/')),
      )
      .map(({ path }) => path);
    expect(reaching.toSorted()).toEqual(['src/cli/live-accounts.ts', 'src/local.ts']);
    const [cli] = sourceFiles('src/cli').filter(({ path }) => path.endsWith('/live-accounts.ts'));
    expect(cli?.text).not.toMatch(/^import .*sandbox/m);
    expect(cli?.text).toMatch(/await import\('[./]*\/sandbox\/aws\/account\.ts'\)/);
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
    const plain = ['src/config.ts', 'src/log.ts', 'src/ports.ts', 'src/package-root.ts'];
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
