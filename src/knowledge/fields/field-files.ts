import * as z from 'zod';
import { readJson } from '../front-matter.ts';

const fieldPath = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]*(?:\[\])?(?:\.[a-z][A-Za-z0-9]*(?:\[\])?)*(?<!\[\])$/,
    'a field is spelt as AWS spells it, with [] behind a list that it lies in: containerDefinitions[].image',
  );

const field = z.strictObject({
  path: fieldPath,
  /** Name of the shape that has the field, which is the name of its page in the API reference. */
  shape: z.string().regex(/^[A-Z][A-Za-z0-9]+$/),
  type: z.enum([
    'string',
    'integer',
    'number',
    'boolean',
    'object',
    'JSON',
    'map of strings',
    'list of strings',
    'list of integers',
    'list of objects',
  ]),
  required: z.boolean().default(false),
  /** Meant when its name is used alone, before others of that name. */
  common: z.boolean().default(false),
  /** Other names: in other tools, or keys below it that are no fields of their own. */
  also: z.array(z.string()).default([]),
  summary: z.string().regex(/^[A-Z].{14,178}\.$/, 'a short sentence with a full stop'),
  allowed: z.string().min(2).optional(),
  default: z.string().min(1).optional(),
});

const fieldFile = z.strictObject({
  of: z.enum(['task definition', 'service']),
  source: z.string().min(20),
  checked: z.iso.date(),
  fields: z.array(field).min(1),
});

/** One file of `knowledge/fields`. */
export type FieldFile = z.infer<typeof fieldFile>;
/** One field as its file has it; texts may hold blanks for the fact tables. */
export type FieldSource = FieldFile['fields'][number];

const FILES = ['fields/task-definition.json', 'fields/service.json'];

/**
 * Reads the field files, task definition first. `read` gives the text of a file by its path below the knowledge
 * directory. Throws an error that names the file and the field to correct.
 */
export const parseFieldFiles = (read: (name: string) => string): readonly FieldFile[] =>
  FILES.map((name) => {
    const file = readJson({ name, text: read(name) }, fieldFile);
    if (file.ok) return file.value;
    const problems = file.problems.map(({ message }) => message).join('\n');
    throw new Error(`${name} is not valid; correct it.\n\n${problems}`);
  });
