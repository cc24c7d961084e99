import { createHash } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Tier } from '../model/finding.ts';
import { ruleList } from '../operations/rule-list.ts';
import { indented, withList } from './json-text.ts';
import type { CheckedFile, ReportFormat } from './output.ts';
import { version } from './version.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Tier, 'error' | 'warning' | 'note'>> = {
  refused: 'error',
  fails: 'warning',
  advice: 'note',
};

const RULES = ruleList();
const INDEX = new Map(RULES.map(({ id }, index) => [id, index]));

const descriptors = (): ReportingDescriptor[] =>
  RULES.map((rule) => ({
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: {
      text: `${rule.why}\n\nDo: ${rule.fix}\n\n${rule.docs}`,
      markdown: `${rule.why}\n\n**Do:** ${rule.fix}\n\n[Source](${rule.docs})`,
    },
    helpUri: rule.docs,
    defaultConfiguration: { level: LEVELS[rule.tier] },
    properties: { tags: ['ecs', rule.tier, rule.category] },
  }));

/** A path as SARIF wants it: relative to the root of the sources, or a whole address where it lies outside of it. */
const artifact = (file: string, cwd: string): { uri: string; uriBaseId?: string } => {
  if (file === '<stdin>') return { uri: 'stdin' };
  if (isAbsolute(file) || /^\.\.[\\/]/.test(file))
    return { uri: pathToFileURL(resolve(cwd, file)).href };
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return { uri: uri.replace(/^(?:\.\/)+/, ''), uriBaseId: '%SRCROOT%' };
};

/** Stays the same when lines move, when sentences change and when the file is renamed. */
const fingerprint = ({ rule, path }: Finding, family: string | null, occurrence: number): string =>
  createHash('sha256')
    .update([rule, family ?? '', path, occurrence].join('\0'))
    .digest('hex')
    .slice(0, 32);

const resultsOf = ({ file, report, source }: CheckedFile, cwd: string): Result[] => {
  const { findings, family, switchedOff = [] } = report;
  const seen = new Map<string, number>();
  const result = (finding: Finding, reason?: string): Result => {
    const key = `${finding.rule} ${finding.path}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const endColumn = source.endColumn(finding);
    const { rule, line, column, path, message, fix, tier } = finding;
    const ruleIndex = INDEX.get(rule);
    return {
      ruleId: rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: LEVELS[tier],
      message: { text: `${message} Do: ${fix}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifact(file, cwd),
            region: {
              startLine: line,
              startColumn: column,
              ...(endColumn === null ? {} : { endColumn }),
            },
          },
          logicalLocations: [{ fullyQualifiedName: path, kind: 'member' }],
        },
      ],
      partialFingerprints: { 'stevedore/v1': fingerprint(finding, family, occurrence) },
      ...(reason === undefined
        ? {}
        : { suppressions: [{ kind: 'external', status: 'accepted', justification: reason }] }),
    };
  };
  return [
    ...findings.map((finding) => result(finding)),
    ...switchedOff.map(({ finding, reason }) => result(finding, reason)),
  ];
};

const logOf = (): Log => ({
  $schema: SCHEMA,
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'Stevedore', version: version(), rules: descriptors() } },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: {
        '%SRCROOT%': { description: { text: 'The folder that Stevedore was called in.' } },
      },
      results: [],
    },
  ],
});

/** `--format sarif`: SARIF 2.1.0, one run. */
export const sarifFormat: ReportFormat = {
  writer:
    ({ cwd }) =>
    (checked) =>
      resultsOf(checked, cwd)
        .map((result) => indented(result, 4))
        .join(',\n'),
  output: (io) => {
    const results: string[] = [];
    return {
      file: (written) => {
        if (written !== '') results.push(written);
      },
      end: () => {
        io.out(`${withList(logOf(), 'results', results, 3)}\n`);
      },
    };
  },
};
