import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');

test('a reader that leaves early, as head does, is no error', async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli/stevedore.ts', 'explain', '--batch', '-'],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const exited = new Promise((resolve) => child.on('close', resolve));
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end('task role\n'.repeat(200));
  expect(await text(child.stderr)).toBe('');
  expect(await exited).toBe(0);
}, 30_000);
