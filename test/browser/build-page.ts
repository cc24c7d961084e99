import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Builds the page into a folder of its own, which the caller removes. */
export const buildPage = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'stevedore-page-'));
  execFileSync('npm', ['run', '-s', 'build:page', '--', `--outdir=${directory}`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return directory;
};
