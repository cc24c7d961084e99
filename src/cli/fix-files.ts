import type { FixResult } from '../model/fix-result.ts';
import type { Input } from './inputs.ts';
import { codeOf, type Io } from './io.ts';
import { type Paint, printable } from './paint.ts';

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

/** What was changed, one line a change, for standard error. */
export const changeList = (file: string, { applied, unedited }: FixResult, done: boolean): string =>
  [
    `${file}: ${changes(applied.length)} ${done ? 'made' : 'to make'}`,
    ...applied.map(({ title, path, rule }) => `  ${title}  ${path}  (${rule})`),
    ...(unedited === null ? [] : [`  ${unedited}`]),
  ]
    .map((line) => `${printable(line)}\n`)
    .join('');

const STYLES = { '+': 'green', '-': 'red', '@': 'cyan' } as const;

const isStyled = (sign: string): sign is keyof typeof STYLES => Object.hasOwn(STYLES, sign);

/** The diff of one file, with a head that names it. */
export const fileDiff = (file: string, { diff }: FixResult, paint: Paint): string => {
  const lines = printable(diff).replace(/\n$/, '').split('\n');
  const body = lines.map((line) => {
    const sign = line.charAt(0);
    return isStyled(sign) ? paint(STYLES[sign], line) : line;
  });
  const head = [`--- ${file}`, `+++ ${file}`].map((line) => paint('bold', printable(line)));
  return `${[...head, ...body].join('\n')}\n`;
};

/** Text that was not UTF-8 has lost characters while it was read, and must not be written back. */
const REPLACEMENT = '\ufffd';

/**
 * Writes a changed text to where it came from: its file, or standard output for standard input. Gives the reason when
 * it was not written, null when all is well.
 */
export const writeFixed = async (
  { file, text }: Input,
  result: FixResult,
  io: Io,
): Promise<string | null> => {
  if (file === '<stdin>') {
    io.out(result.text);
    return null;
  }
  if (result.text === text) return null;
  if (text.includes(REPLACEMENT))
    return `${file} is not written in UTF-8, so it was left as it is. Save it as UTF-8 and try again.`;
  try {
    await io.writeFile(file, result.text);
    return null;
  } catch (error) {
    return `cannot write ${file} (${codeOf(error)}). Check its permissions.`;
  }
};
