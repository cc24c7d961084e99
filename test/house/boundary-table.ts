/** Who may import what besides the own folder: folders of ours by path, packages by name, `node:` modules by name. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
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
    'src/change-ports.ts',
    'knowledge/facts/fargate-prices.json',
    'zod',
    'fastest-levenshtein',
    'diff',
  ],
  'src/aws': [
    'src/ports.ts',
    'src/change-ports.ts',
    'src/model',
    'knowledge/facts',
    'zod',
    '@aws-sdk',
  ],
  'src/store': ['src/change-ports.ts', 'src/model', 'zod', 'kysely', 'libsql', 'pg', 'node:'],
  'src/slack': ['src/ports.ts', 'src/change-ports.ts', 'src/model', '@slack/bolt', 'node:crypto'],
  'src/settings': ['src/operations', 'src/model', 'zod', 'yaml', 'node:path'],
  'src/cli': [
    'src/settings',
    'src/operations',
    'src/knowledge/load.ts',
    'src/knowledge/failures/failures.ts',
    'src/model',
    'src/package-root.ts',
    'src/aws',
    'src/sandbox/aws/account.ts',
    'src/store',
    'src/ports.ts',
    'src/change-ports.ts',
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
    'src/settings',
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
    'src/change-ports.ts',
    'knowledge/facts',
    'zod',
    '@slack/bolt',
    '@slack/types',
  ],
};

/** The page of the local workspace runs in a browser, and may use what its bundle holds. */
export const PAGE = [
  'src/sandbox/slack/state.ts',
  'zod',
  'react',
  'react-dom',
  'react-markdown',
  'remark-gfm',
];

/** The only files that may read the disk in a folder that otherwise may not. */
export const DISK: Readonly<Record<string, readonly string[]>> = {
  'src/knowledge': ['src/knowledge/load.ts'],
};

/** The only places that know how to change something: nothing that looks can be handed a writer. */
export const CHANGING = [
  'src/operations/change/',
  'src/aws/write/',
  'src/aws/connect.ts',
  'src/store/',
  'src/slack/user-groups.ts',
  'src/cli/change',
  'src/cli/audit',
  'handlers/change',
  'handlers/blocks/change',
  'src/accounts.ts',
  'src/changes.ts',
  'src/change-ports.ts',
];

/** The composition root: what starts and puts the sides together. */
export const COMPOSITION = [
  'src/main.ts',
  'src/bot.ts',
  'src/local.ts',
  'src/remote.ts',
  'src/accounts.ts',
  'src/changes.ts',
  'src/library.ts',
  'src/library-api.ts',
];
