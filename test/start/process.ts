import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const TSX = createRequire(join(ROOT, 'package.json')).resolve('tsx');

export interface Started {
  readonly child: ChildProcess;
  /** All that it has printed so far. */
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  /** Resolves with the match once stdout matches; rejects when the process ends before. */
  readonly untilPrinted: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exited: Promise<number | null>;
}

/** Starts `src/main.ts` in a process of its own, in the folder `cwd`, with nothing in its environment but `env`. */
export const startMain = (env: Readonly<Record<string, string>>, cwd = ROOT): Started => {
  const child = spawn(process.execPath, ['--import', TSX, join(ROOT, 'src', 'main.ts')], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const checks = new Set<() => void>();
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
    for (const check of checks) check();
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    child,
    output: () => ({ stdout, stderr }),
    exited,
    untilPrinted: (pattern) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const found = pattern.exec(stdout);
          if (found === null) return;
          checks.delete(check);
          resolve(found);
        };
        checks.add(check);
        check();
        void exited.then((code) => reject(new Error(`ended with ${code}: ${stderr}`)));
      }),
  };
};
