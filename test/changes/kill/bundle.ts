import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A program of the tests as one file, so that starting it is cheap. */
export interface Bundle {
  readonly script: string;
  readonly remove: () => Promise<void>;
}

/** Bundles a program of this folder as the bot is bundled: databases stay packages. */
export const bundle = async (entry: string): Promise<Bundle> => {
  const folder = await mkdtemp(join(tmpdir(), 'stevedore-changes-'));
  const script = join(folder, 'program.mjs');
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: [join(import.meta.dirname, '..', entry)],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    external: ['libsql', 'pg'],
    logLevel: 'error',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  return { script, remove: () => rm(folder, { recursive: true, force: true }) };
};
