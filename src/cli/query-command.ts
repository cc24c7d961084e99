import { parseArgs } from 'node:util';
import { queryFromTexts } from '../operations/query.ts';
import { oneOf } from './check-options.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import type { OpenAccounts } from './live-accounts.ts';
import { isLiveName } from './live-inputs.ts';
import { createPaint } from './paint.ts';
import { renderProblem } from './placement-problem.ts';
import { clusterTexts } from './placement-texts.ts';
import { queryJson } from './query-json.ts';
import { renderQuery } from './render-query.ts';

/** `stevedore query --cluster FILE 'EXPR'`: the instances that an expression of the cluster query language means. */
export const queryCommand = async (
  args: readonly string[],
  io: Io,
  open?: OpenAccounts,
): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      cluster: { type: 'string', multiple: true },
      region: { type: 'string' },
      profile: { type: 'string' },
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
    throw new UsageError(
      'Name the cluster: --cluster FILE, - for standard input, or the name of a cluster that runs.',
    );
  const [cluster = '', ...more] = values.cluster;
  const { region, profile } = values;
  if (more.length === 0 && isLiveName(cluster) && (await io.kindOf(cluster)) === 'missing') {
    const unread = queryFromTexts([], expression);
    if (!unread.ok && unread.problem.at !== undefined) {
      io.err(renderProblem('query', unread.problem));
      return EXIT.usage;
    }
    const { queryOnAccount } = await import('./query-live.ts');
    return queryOnAccount({ cluster, expression, format, wish: { region, profile } }, io, open);
  }
  const outcome = queryFromTexts(await clusterTexts(values.cluster, io), expression);
  if (!outcome.ok) {
    io.err(renderProblem('query', outcome.problem));
    return EXIT.usage;
  }
  const { answer } = outcome;
  if (format === 'json') {
    io.out(queryJson(answer));
    return EXIT.fine;
  }
  io.out(renderQuery(answer, createPaint(io.colour)));
  return EXIT.fine;
};
