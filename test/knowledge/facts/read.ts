import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFacts } from '../../../src/knowledge/facts/facts.ts';
import { parseFactTables } from '../../../src/knowledge/facts/tables.ts';

const directory = join(import.meta.dirname, '..', '..', '..', 'knowledge');

/** Text of a file of the knowledge base. */
export const read = (name: string): string => readFileSync(join(directory, name), 'utf8');

export const tables = parseFactTables(read);
export const facts = createFacts(tables);

/** The tables with one file's text changed. */
export const tablesWith = (name: string, change: (text: string) => string) =>
  parseFactTables((file) => (file === name ? change(read(file)) : read(file)));
