import { parseArgs } from 'node:util';
import { queryFromTexts } from '../operations/query.ts';
import { oneOf } from './check-options.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { createPaint } from './paint.ts';
import { renderProblem } from './placement-problem.ts';
import { clusterTexts } from './placement-texts.ts';
import { renderQuery } from './render-query.ts';

/** `stevedore query --cluster FILE 'EXPR'`: the instances that an expression of the cluster query language means. */
export const queryCommand = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      cluster: { type: 'string', multiple: true },
      format: { type: 'string', default: 'text' },
    },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const [expression, ...others] = positionals;
  if (expression === undefined)
    throw new UsageError("Give an expression in quotes: 'attribute:ecs.instance-type =~ m5.*'.");
  if (others.length > 0)
    throw new UsageError('Give one expression, in single quotes so that the shell keeps it whole.');
  if (values.cluster === undefined)
    throw new UsageError('Name the cluster: --cluster FILE, or - for standard input.');
  const outcome = queryFromTexts(await clusterTexts(values.cluster, io), expression);
  if (!outcome.ok) {
    io.err(renderProblem('query', outcome.problem));
    return EXIT.usage;
  }
  const { answer } = outcome;
  if (format === 'json') {
    const { matches, assumptions, warnings, instances } = answer;
    const names = matches.map(({ instance }) => instance);
    io.out(`${JSON.stringify({ matches: names, instances, assumptions, warnings }, null, 2)}\n`);
    return EXIT.fine;
  }
  io.out(renderQuery(answer, createPaint(io.colour)));
  return EXIT.fine;
};
