import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge, loadTables } from '../../src/knowledge/load.ts';
import { createExplain } from '../../src/operations/explain.ts';
import { explainable } from '../../src/operations/explainable.ts';
import { printTable, type Row } from './table.ts';

const DIRECTORY = join(import.meta.dirname, '..', '..', 'knowledge');

const timed = <T>(row: Row, work: () => T): T => {
  const began = process.hrtime.bigint();
  const result = work();
  row.taken.push(Number(process.hrtime.bigint() - began) / 1e6);
  return result;
};

const readAll = (): number =>
  readdirSync(DIRECTORY, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.png'))
    .reduce((sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length, 0);

/** Loading and asking the knowledge base, beside the bare cost of reading its files. The goals are those of issue 3. */
export const benchKnowledge = (runs: number): void => {
  const bare: Row = { name: 'bare: read every file of knowledge/', taken: [] };
  const load: Row = { name: 'load and validate the whole base', taken: [], goal: 150 };
  const name: Row = { name: 'first query, a name (needs no index)', taken: [] };
  const first: Row = { name: 'first question (builds the index)', taken: [] };
  const query: Row = { name: 'one query', taken: [], goal: 5 };
  for (let run = 0; run < runs; run += 1) {
    timed(bare, readAll);
    const loaded = timed(load, () => ({
      knowledge: loadKnowledge(DIRECTORY),
      ...loadTables(DIRECTORY),
    }));
    const { knowledge } = loaded;
    const explain = createExplain(explainable(loaded));
    timed(name, () => explain('task-role'));
    timed(first, () => explain('how do I keep two copies running'));
    const queries = [...knowledge.concepts.values()].flatMap(({ id, title, summary, aliases }) => [
      id,
      title.toLowerCase(),
      `what is ${title}?`,
      summary,
      `${title.slice(0, 3)}${title.slice(4)}`,
      ...aliases.slice(0, 2),
      ...(knowledge.asked.get(id) ?? []).slice(0, 3),
    ]);
    for (const text of queries) timed(query, () => explain(text));
  }
  printTable(`Knowledge, ${runs} loads, ${query.taken.length} queries, milliseconds`, [
    bare,
    load,
    name,
    first,
    query,
  ]);
};
