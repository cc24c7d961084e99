import * as z from 'zod';
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

const conform = <Value>(
  file: string,
  data: Parsed<unknown>,
  schema: z.ZodType<Value>,
): Parsed<Value> => {
  if (!data.ok) return data;
  const result = schema.safeParse(data.value);
  return result.success ? parsed(result.data) : failed(file, z.prettifyError(result.error));
};

/** Reads a Markdown file with YAML front matter: the head as the schema types it, the body as trimmed text. */
export const readFrontMatter = <Head>(
  { name, text }: SourceFile,
  schema: z.ZodType<Head>,
): Parsed<{ readonly head: Head; readonly body: string }> => {
  const [, yaml, body] = FENCE.exec(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')) ?? [];
  if (yaml === undefined || body === undefined) {
    return failed(
      name,
      'No front matter. Start the file with a line "---", the fields, and "---".',
    );
  }
  const data = attempt(name, 'The front matter cannot be read', () => readHead(yaml));
  const head = conform(name, data, schema);
  return head.ok ? parsed({ head: head.value, body: body.trim() }) : head;
};

/** Reads a JSON file as the schema types it. */
export const readJson = <Value>(
  { name, text }: SourceFile,
  schema: z.ZodType<Value>,
): Parsed<Value> =>
  conform(
    name,
    attempt(name, 'Not JSON', () => JSON.parse(text)),
    schema,
  );
