import type { Path } from '../model/parse-leniently.ts';
import type { Repair } from './edit.ts';
import { awsPath } from './fill-template.ts';
import { locate } from './read/pasted-document.ts';
import { setting, unsafe } from './repair.ts';
import type { DocumentContext } from './rule-context.ts';
import { valueAt } from './value-at.ts';

const SCALAR = /[^\s,\]}]*/y;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** What the author wrote for a value. */
const writtenAt = (path: Path, { document, reading }: DocumentContext): string => {
  if (document === null) return '';
  SCALAR.lastIndex = locate(document, path).offset;
  return SCALAR.exec(reading.text)?.[0] ?? '';
};

/**
 * The value as the reader converted it, or as it was written where reading lost digits: `1.10` is no version 1.1. What
 * `0x10` or `True` shall be as a string, its author must say. The title names no value: it may be that of a variable.
 */
export const retyping = (
  path: Path,
  expected: string,
  read: unknown,
  context: DocumentContext,
): Repair | undefined => {
  const value = valueAt(read, path);
  const title = `Write \`${awsPath(path)}\` as a ${expected}`;
  if (typeof value === 'number' || typeof value === 'boolean') return setting(path, value, title);
  if (typeof value !== 'string') return undefined;
  const written = writtenAt(path, context);
  if (DECIMAL.test(written)) return setting(path, written, title);
  return written === value ? setting(path, value, title) : unsafe(setting(path, value, title));
};
