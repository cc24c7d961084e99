import type { Io } from '../../src/cli/io.ts';

export interface FakeIo extends Io {
  readonly printed: () => { readonly out: string; readonly err: string };
}

/** A terminal in memory: `files` are what can be read, by name. */
export const fakeIo = ({
  files = {},
  stdin = '',
  terminal = false,
}: {
  files?: Readonly<Record<string, string>>;
  stdin?: string;
  terminal?: boolean;
} = {}): FakeIo => {
  let out = '';
  let err = '';
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
    readStdin: async () => stdin,
    stdinIsTerminal: terminal,
    colour: terminal,
    printed: () => ({ out, err }),
  };
};
