import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { StorePlace } from '../../../src/store/tables.ts';

const whereOf = (place: StorePlace): string => (place.kind === 'sqlite' ? place.file : place.url);

const start = (script: string, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

export const startWriter = (place: StorePlace, name: string, count: number): ChildProcess =>
  start('writer.ts', [name, place.kind, whereOf(place), String(count)]);

export const startClaimer = (place: StorePlace): ChildProcess =>
  start('claimer.ts', [place.kind, whereOf(place)]);

/** What the process printed when it ended by itself. Rejects with what it said on standard error when that went wrong. */
export const outputOf = async (child: ChildProcess): Promise<string> => {
  const ended = new Promise((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
  ]);
  if ((await ended) !== 0) throw new Error(err);
  return out;
};

/** Kills the process, as a power cut would, after it has printed that many lines. Gives what it printed. */
export const killAfterLines = async (child: ChildProcess, lines: number): Promise<string> => {
  let out = '';
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
    if (out.split('\n').length > lines) child.kill('SIGKILL');
  });
  await ended;
  return out;
};
