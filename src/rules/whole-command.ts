import type { Path } from '../model/parse-leniently.ts';
import type { Repair } from './edit.ts';
import { setting } from './repair.ts';

/** Words that a shell takes as they are, and the operators that are meant for one. */
const PLAIN = /^(?:\|\||&&|[\w./:@=%+,-]+)$/;

/** `path` is that of the container. */
const rewriting = (path: Path, command: readonly string[]): Repair =>
  setting(
    [...path, 'healthCheck', 'command'],
    command,
    `Write \`healthCheck.command\` as ${command[0]} takes it`,
  );

/** The words of a health check for the shell as the one string that it takes; undefined when they say more than words. */
export const commandJoined = (path: Path, words: readonly string[]): Repair | undefined =>
  words.every((word) => PLAIN.test(word))
    ? rewriting(path, ['CMD-SHELL', words.join(' ')])
    : undefined;

/** The one string of a health check without a shell as its words, or as a line for the shell when it needs one. */
export const commandApart = (path: Path, line: string): Repair | undefined => {
  const words = line.trim().split(/\s+/);
  if (!words.every((word) => PLAIN.test(word))) return undefined;
  const shell = words.some((word) => word === '||' || word === '&&');
  return rewriting(path, shell ? ['CMD-SHELL', line] : ['CMD', ...words]);
};
