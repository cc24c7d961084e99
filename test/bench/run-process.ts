import { spawn, spawnSync } from 'node:child_process';

/** What a process took: milliseconds until it ended, and how it ended. */
export interface Ended {
  readonly ms: number;
  readonly code: number | null;
}

/** Runs a program to its end, without its output. */
export const runProcess = (command: string, args: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const began = process.hrtime.bigint();
    spawn(command, args, { stdio: 'ignore' })
      .on('error', reject)
      .on('exit', (code) => resolve({ ms: Number(process.hrtime.bigint() - began) / 1e6, code }));
  });

/** The command that runs cfn-lint: what CFN_LINT names, else `cfn-lint` where it is on the path, else undefined. */
export const findCfnLint = (): string | undefined => {
  const command = process.env['CFN_LINT'] ?? 'cfn-lint';
  return spawnSync(command, ['--version']).status === 0 ? command : undefined;
};
