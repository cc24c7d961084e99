import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Settings } from '../settings/settings.ts';
import { oneOf } from './check-options.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import {
  contentText,
  type KnowledgeReport,
  knowledgeReport,
  shadowedText,
} from './knowledge-report.ts';
import { createPaint, type Paint, printable } from './paint.ts';
import { readSettings } from './read-settings.ts';

const folderOf = async (
  given: string | undefined,
  io: Io,
): Promise<NonNullable<Settings['knowledge']>> => {
  if (given !== undefined) return { named: given, path: resolve(io.cwd, given) };
  const { knowledge } = await readSettings(io);
  if (knowledge !== null) return knowledge;
  throw new UsageError(
    'No folder is named: give one, or set knowledge in stevedore.yml, such as knowledge: ./our-ecs.',
  );
};

const problemsText = ({ problems }: KnowledgeReport, paint: Paint): string => {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files
    .map((file) => {
      const own = problems.filter((one) => one.file === file);
      const lines = own.map(({ message }) => printable(message).replace(/^/gm, '  '));
      return `${paint('bold', printable(file))}\n${lines.join('\n')}\n`;
    })
    .join('\n');
};

const asText = (report: KnowledgeReport, paint: Paint): string => {
  const { folder, problems, shadowed } = report;
  if (problems.length > 0) {
    const files = new Set(problems.map(({ file }) => file)).size;
    const head = `${printable(folder)} cannot be used (files to correct: ${files}).`;
    return `${paint('red', head)}\n\n${problemsText(report, paint)}`;
  }
  const instead =
    shadowed.length === 0 ? '' : `In place of Stevedore's own text: ${shadowedText(report)}.\n`;
  return `${paint('green', `${printable(folder)} is valid`)}: ${contentText(report)}.\n${instead}`;
};

/** `stevedore knowledge [FOLDER] [--format text|json]`: whether what a team wrote can be used, and what it stands in front of. */
export const knowledgeCommand = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const [given, second] = positionals;
  if (second !== undefined)
    throw new UsageError(`knowledge takes one folder, not "${second}" too.`);
  const report = knowledgeReport(await folderOf(given, io));
  io.out(
    format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : asText(report, createPaint(io.colour)),
  );
  return report.problems.length > 0 ? EXIT.found : EXIT.fine;
};
