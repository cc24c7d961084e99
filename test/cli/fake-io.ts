import type { Io } from '../../src/cli/io.ts';
import { matchesGlob } from './glob-match.ts';

export interface FakeIo extends Io {
  readonly printed: () => { readonly out: string; readonly err: string };
  /** What was written, by file. */
  readonly written: ReadonlyMap<string, string>;
  /** What was asked at the terminal. */
  readonly questions: readonly string[];
  /** Presses Ctrl-C; false where nothing listens. */
  readonly interrupt: () => boolean;
}

/** A terminal in memory: `files` are what can be read, by name. */
export const fakeIo = ({
  files = {},
  stdin = '',
  terminal = false,
  colour = terminal,
  columns = null,
  answers = [],
}: {
  files?: Readonly<Record<string, string>>;
  stdin?: string;
  terminal?: boolean;
  colour?: boolean;
  columns?: number | null;
  /** What is typed at the terminal, one after the other. */
  answers?: readonly string[];
} = {}): FakeIo => {
  let out = '';
  let err = '';
  const written = new Map<string, string>();
  const questions: string[] = [];
  const listeners = new Set<() => void>();
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
    cwd: '/repo/here',
    now: () => 0,
    ask: async (question) => {
      questions.push(question);
      return answers[questions.length - 1] ?? null;
    },
    onInterrupt: (run) => {
      listeners.add(run);
      return () => listeners.delete(run);
    },
    interrupt: () => {
      for (const run of listeners) run();
      return listeners.size > 0;
    },
    questions,
    stdinIsTerminal: terminal,
    isTerminal: terminal,
    colour,
    columns,
    printed: () => ({ out, err }),
    written,
  };
};
