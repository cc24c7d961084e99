import type { Io } from '../../src/cli/io.ts';
import { matchesGlob } from './glob-match.ts';

export interface FakeIo extends Io {
  readonly printed: () => { readonly out: string; readonly err: string };
  /** What was written, by file. */
  readonly written: ReadonlyMap<string, string>;
}

/** A terminal in memory: `files` are what can be read, by name. */
export const fakeIo = ({
  files = {},
  stdin = '',
  terminal = false,
  colour = terminal,
  columns = null,
}: {
  files?: Readonly<Record<string, string>>;
  stdin?: string;
  terminal?: boolean;
  colour?: boolean;
  columns?: number | null;
} = {}): FakeIo => {
  let out = '';
  let err = '';
  const written = new Map<string, string>();
  return {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readFile: async (path) => {
      const text = files[path];
      if (text !== undefined) return text;
      throw Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open', path });
    },
    writeFile: async (path, text) => {
      written.set(path, text);
    },
    readStdin: async () => stdin,
    async *pieces(path) {
      const text = path === '-' ? stdin : files[path];
      if (text === undefined)
        throw Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open', path });
      const middle = Math.floor(text.length / 2);
      yield text.slice(0, middle);
      yield text.slice(middle);
    },
    flushed: async () => undefined,
    kindOf: async (path) => {
      if (files[path] !== undefined) return 'file';
      const inside = `${path.replace(/\/$/, '')}/`;
      return Object.keys(files).some((name) => name.startsWith(inside)) ? 'folder' : 'missing';
    },
    glob: async (pattern, folder) => {
      const whole = folder === undefined ? pattern : `${folder.replace(/\/$/, '')}/${pattern}`;
      return Object.keys(files)
        .filter((name) => matchesGlob(name, whole))
        .sort();
    },
    cwd: '/work/here',
    now: () => 0,
    stdinIsTerminal: terminal,
    isTerminal: terminal,
    colour,
    columns,
    printed: () => ({ out, err }),
    written,
  };
};
