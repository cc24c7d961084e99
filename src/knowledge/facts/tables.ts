import type * as z from 'zod';
import { readJson } from '../front-matter.ts';
import type { Parsed } from '../parsed.ts';
import { tableSchemas } from './table-schemas.ts';

type TableName = keyof typeof tableSchemas;

/** What the files of `knowledge/facts` say, by the file's name. */
export type FactTables = {
  readonly [Name in TableName]: z.infer<(typeof tableSchemas)[Name]>;
};

const readable = <Value>(file: Parsed<Value>): Value => {
  if (file.ok) return file.value;
  const problems = file.problems.map((problem) => `${problem.file}\n${problem.message}`);
  throw new Error(`A fact table is not valid; correct it.\n\n${problems.join('\n\n')}`);
};

/**
 * Reads the fact tables. `read` gives the text of a file by its path below the knowledge directory, such as
 * `facts/limits.json`. Throws an error that names the file and the field to correct.
 */
export const parseFactTables = (read: (name: string) => string): FactTables => {
  const table = <Value>(name: TableName, schema: z.ZodType<Value>): Value => {
    const path = `facts/${name}.json`;
    return readable(readJson({ name: path, text: read(path) }, schema));
  };
  return {
    answers: table('answers', tableSchemas.answers),
    limits: table('limits', tableSchemas.limits),
    ranges: table('ranges', tableSchemas.ranges),
    enums: table('enums', tableSchemas.enums),
    'fargate-sizes': table('fargate-sizes', tableSchemas['fargate-sizes']),
    'log-drivers': table('log-drivers', tableSchemas['log-drivers']),
    'network-modes': table('network-modes', tableSchemas['network-modes']),
    'launch-type-fields': table('launch-type-fields', tableSchemas['launch-type-fields']),
    'ebs-volume-types': table('ebs-volume-types', tableSchemas['ebs-volume-types']),
    'api-rates': table('api-rates', tableSchemas['api-rates']),
    ulimits: table('ulimits', tableSchemas.ulimits),
    'reserved-ports': table('reserved-ports', tableSchemas['reserved-ports']),
  };
};
