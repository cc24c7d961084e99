import type * as z from 'zod';
import { conform } from './faults.ts';
import { readHead } from './head-reader.ts';
import { failed, type Parsed, parsed, type SourceFile } from './parsed.ts';

const FENCE = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

const attempt = (file: string, what: string, read: () => unknown): Parsed<unknown> => {
  try {
    return parsed(read());
  } catch (error) {
    return failed(file, `${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const UNREADABLE = 'The front matter cannot be read';

/** Reads the lines between the two fences, with the line end of the first fence, so that lines count as in the file. */
export type ReadYaml = (file: string, text: string, what: string) => Parsed<unknown>;

/** The little of YAML that Stevedore's own files keep to. */
const readOwn: ReadYaml = (file, text, what) => attempt(file, what, () => readHead(text.slice(1)));

/**
 * Reads a Markdown file with YAML front matter: the head as the schema types it, the body as trimmed text.
 *
 * @param read reads the head; what Stevedore's own files keep to when absent.
 */
export const readFrontMatter = <Head>(
  { name, text }: SourceFile,
  schema: z.ZodType<Head>,
  read: ReadYaml = readOwn,
): Parsed<{ readonly head: Head; readonly body: string }> => {
  const [, yaml, body] = FENCE.exec(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')) ?? [];
  if (yaml === undefined || body === undefined) {
    return failed(
      name,
      'No front matter. Start the file with a line "---", the fields, and "---".',
    );
  }
  const data = read(name, `\n${yaml}`, UNREADABLE);
  if (!data.ok) return data;
  const head = conform(name, data.value, schema);
  return head.ok ? parsed({ head: head.value, body: body.trim() }) : head;
};

/** Reads a JSON file as the schema types it. */
export const readJson = <Value>(
  { name, text }: SourceFile,
  schema: z.ZodType<Value>,
): Parsed<Value> => {
  const data = attempt(name, 'Not JSON', () => JSON.parse(text.replace(/^\uFEFF/, '')));
  return data.ok ? conform(name, data.value, schema) : data;
};
