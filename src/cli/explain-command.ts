import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCompiled } from '../knowledge/load-compiled.ts';
import { createExplain, type Explainable } from '../operations/explain.ts';
import { explainableWith } from '../operations/explain-base.ts';
import { packageRoot } from '../package-root.ts';
import { findSettings } from '../settings/find-settings.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { createPaint } from './paint.ts';
import { renderExplanation } from './render-explanation.ts';

/** The base and the rules as the build compiled them; null where their sources count. */
const compiled = (): Explainable | null => {
  if (import.meta.filename.endsWith('.ts')) return null;
  const root = packageRoot(import.meta.dirname);
  const base = loadCompiled(join(root, 'knowledge'), join(root, 'dist', 'knowledge.jsonl'));
  return base && explainableWith(base, base.rules);
};

/**
 * What is known where the command was called. Settings, sources and rules are loaded only where they count: they take longer to
 * set up than an answer.
 */
const load = async (io: Io): Promise<Explainable> => {
  const exists = async (path: string): Promise<boolean> => (await io.kindOf(path)) !== 'missing';
  const settled = (await findSettings(io.cwd, exists)) !== null;
  const ready = settled ? null : compiled();
  if (ready !== null) return ready;
  const { explainableHere } = await import('./explainable-here.ts');
  return explainableHere(io, compiled);
};

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
  const explain = createExplain(await load(io));
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
