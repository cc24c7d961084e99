import type { Finding, Tier } from '../model/finding.ts';
import type { ReportFormat } from './output.ts';

const LEVELS: Readonly<Record<Tier, string>> = {
  refused: 'error',
  fails: 'warning',
  advice: 'notice',
};

/** The escapes that the runner of GitHub Actions takes back out of a message. */
const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property also ends at a comma, and its name at a colon. */
const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const annotation = (file: string, finding: Finding, endColumn: number | null): string => {
  const { tier, rule, line, column, message, why, fix, docs } = finding;
  const properties = [
    ['file', file.replaceAll('\\', '/')],
    ['line', String(line)],
    ['endLine', String(line)],
    ['col', String(column)],
    ...(endColumn === null ? [] : [['endColumn', String(endColumn)]]),
    ['title', rule],
  ].map(([name, value = '']) => `${name}=${escapeProperty(value)}`);
  const text = [message, why, `Do: ${fix}`, docs].join('\n');
  return `::${LEVELS[tier]} ${properties.join(',')}::${escapeMessage(text)}\n`;
};

/** `--format github`: one workflow command a finding, which GitHub Actions shows beside the line. */
export const githubFormat: ReportFormat = {
  writer:
    () =>
    ({ file, report, source }) =>
      report.findings
        .map((finding) => annotation(file, finding, source.endColumn(finding)))
        .join(''),
  output: (io) => ({
    file: (written) => {
      if (written !== '') io.out(written);
    },
    end: () => {},
  }),
};
