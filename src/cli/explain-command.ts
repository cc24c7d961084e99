import { parseArgs } from 'node:util';
import { loadTables } from '../knowledge/load.ts';
import { createExplain } from '../operations/explain.ts';
import { explainable } from '../operations/explainable.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { createPaint } from './paint.ts';
import { readSettings } from './read-settings.ts';
import { renderExplanation } from './render-explanation.ts';
import { knowledgeBy, ownKnowledge } from './team-knowledge.ts';

/** `stevedore explain [--format text|json] WORDS…`, or `--batch FILE` with one query a line and one JSON a line back. */
export const explainCommand = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, batch: { type: 'string' } },
  });
  if (values.format !== 'text' && values.format !== 'json') {
    throw new UsageError(`--format takes one of text, json, not "${values.format}".`);
  }
  const knowledge = knowledgeBy(await readSettings(io));
  const loaded = { knowledge, ...loadTables(ownKnowledge()) };
  const explain = createExplain(explainable(loaded));
  if (values.batch !== undefined) {
    const text = values.batch === '-' ? await io.readStdin() : await io.readFile(values.batch);
    const queries = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    for (const query of queries) io.out(`${JSON.stringify(explain(query))}\n`);
    return EXIT.fine;
  }
  const query = positionals.join(' ').trim();
  if (query === '') throw new UsageError('Say what to explain: stevedore explain task-role.');
  const explanation = explain(query);
  io.out(
    values.format === 'json'
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : renderExplanation(explanation, createPaint(io.colour)),
  );
  return explanation.answer === null ? EXIT.found : EXIT.fine;
};
