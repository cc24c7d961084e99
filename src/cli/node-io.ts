import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { decodeText } from './decode-text.ts';
import { codeOf, type Io, type PathKind } from './io.ts';

/** Folders that hold other people's files, or copies. */
const IGNORED = ['**/node_modules/**', '**/.git/**', '**/.terraform/**', '**/cdk.out/**'];

const kindOf = async (path: string): Promise<PathKind> => {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'missing';
    return 'file';
  }
};

/** What the kernel shows as files below the root: without end, and none of them a definition. */
const DEVICES = ['proc/**', 'sys/**', 'dev/**'];

const glob = async (pattern: string, folder?: string): Promise<readonly string[]> => {
  // Named files need none of it.
  const { glob: find } = await import('tinyglobby');
  const found = await find(pattern, {
    dot: true,
    ignore: folder !== undefined && resolve(folder) === '/' ? [...IGNORED, ...DEVICES] : IGNORED,
    expandDirectories: false,
    absolute: folder === undefined && isAbsolute(pattern),
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return found.map((name) => (folder === undefined ? name : join(folder, name))).sort();
};

/** NO_COLOR and FORCE_COLOR as no-color.org and force-color.org define them; else colours are for terminals. */
export const wantsColour = (
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean => {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
};

/** The question goes to standard error, so that standard output holds what was asked for and nothing else. */
const ask = async (question: string): Promise<string | null> => {
  const { createInterface } = await import('node:readline');
  return new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    lines.once('close', () => resolve(null));
    lines.once('SIGINT', () => lines.close());
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
};

/** The terminal of this process. */
export const nodeIo = (): Io => ({
  out: (data) => {
    process.stdout.write(data);
  },
  err: (message) => {
    process.stderr.write(message);
  },
  readFile: async (path) => decodeText(await readFile(path)),
  writeFile: (path, content) => writeFile(path, content),
  readStdin: async () => decodeText(await buffer(process.stdin)),
  pieces: (path) =>
    path === '-' ? process.stdin.setEncoding('utf8') : createReadStream(path, 'utf8'),
  flushed: () => new Promise((resolve) => process.stdout.write('', () => resolve())),
  kindOf,
  glob,
  cwd: process.cwd(),
  now: () => performance.now(),
  ask,
  onInterrupt: (run) => {
    process.on('SIGINT', run);
    return () => process.off('SIGINT', run);
  },
  checkThreads: {
    // V8's own threads keep a second processor busy: with two of them, measured, a thread more costs as much as it does.
    spare: Math.max(0, availableParallelism() - 2),
    filesForEach: 300,
    // Few files need none of it.
    start: async (plan) => (await import('./start-check-thread.ts')).startCheckThread(plan),
  },
  stdinIsTerminal: process.stdin.isTTY === true,
  isTerminal: process.stdout.isTTY === true,
  colour: wantsColour(process.env, process.stdout.isTTY === true),
  columns: process.stdout.isTTY === true ? process.stdout.columns : null,
});
