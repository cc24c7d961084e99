import type { Path } from '../../src/model/parse-leniently.ts';
import { makeReady, ruleApplies } from '../../src/rules/applies.ts';
import type { ExampleInput, Report, Rule } from '../../src/rules/define-rule.ts';
import { reportsOf } from '../../src/rules/engine.ts';
import { blanksOf, jsonPointer } from '../../src/rules/fill-template.ts';
import { type Opened, openSubject, openText } from '../../src/rules/opened.ts';
import { locate } from '../../src/rules/read/pasted-document.ts';
import { readPaste } from '../../src/rules/read/read-paste.ts';
import { prepareSubject } from '../../src/rules/subject.ts';

interface Outcome {
  readonly reports: readonly { readonly report: Report; readonly at: string }[];
  /** What went wrong while the rule ran. */
  readonly faults: readonly string[];
  /** Whether the example was of a type that AWS takes. */
  readonly typed: boolean;
}

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
};

const collect = (rule: Rule, opened: Opened) => {
  try {
    return { reports: [...reportsOf(makeReady(rule), opened)], faults: [] };
  } catch (error) {
    const mutates =
      error instanceof TypeError && /read only|not extensible|delete property/.test(error.message);
    return { reports: [], faults: [mutates ? 'changes its input' : `throws: ${String(error)}`] };
  }
};

const asText = (input: ExampleInput): string =>
  typeof input === 'string' ? input : JSON.stringify(input);

/** Runs one rule on one example, through the same reader and parser as a paste. */
const run = (rule: Rule, input: ExampleInput): Outcome => {
  const reading = readPaste(asText(input));
  if (rule.needs === 'text') {
    const { reports, faults } = collect(rule, openText(reading));
    return {
      reports: reports.map((report) => ({ report, at: jsonPointer(report.path) })),
      faults,
      typed: true,
    };
  }
  const outcomes = reading.documents.map((document) => {
    const subject = prepareSubject(reading, document);
    if (!ruleApplies(rule, subject)) return { reports: [], faults: [], typed: true };
    const opened = openSubject(subject);
    deepFreeze(opened.value);
    const { reports, faults } = collect(rule, opened);
    const place = (path: Path): string => jsonPointer(locate(document, path).pointer);
    return {
      reports: reports.map((report) => ({ report, at: place(report.path) })),
      faults,
      typed: subject.parsed.issues.length === 0,
    };
  });
  return {
    reports: outcomes.flatMap(({ reports }) => reports),
    faults: outcomes.flatMap(({ faults }) => faults),
    typed: outcomes.length > 0 && outcomes.every(({ typed }) => typed),
  };
};

/** Every variant of a value in which one inner value is a placeholder. */
function* withPlaceholders(value: unknown): Iterable<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const replace = (replacement: unknown): unknown =>
      Array.isArray(value)
        ? value.map((item, index) => (String(index) === key ? replacement : item))
        : { ...value, [key]: replacement };
    yield replace('<LATER>');
    for (const variant of withPlaceholders(inner)) yield replace(variant);
  }
}

const key = ({ message, at }: { readonly message: string; readonly at: string }): string =>
  `${message} at ${at || 'the root'}`;

const auditMeta = (
  rule: Rule,
  fileName: string,
  conceptIds: ReadonlySet<string> | undefined,
): string[] => {
  const complaints: string[] = [];
  const { id, tier, category, concept, docs, covers } = rule;
  if (id !== fileName) complaints.push(`id "${id}" differs from its file "${fileName}"`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id)) complaints.push('id is not a kebab-case sentence');
  if (/(?:^|-)(?:refused|fails|advice|error|warning)(?:-|$)/.test(id))
    complaints.push('id says how bad it is');
  if ((category === 'validity') !== (tier !== 'advice'))
    complaints.push(`category ${category} does not go with tier ${tier}`);
  if (!docs.startsWith('https://')) complaints.push('docs is no https address');
  if (concept !== null && conceptIds !== undefined && !conceptIds.has(concept))
    complaints.push(`concept "${concept}" is unknown`);
  if (new Set(covers).size < covers.length) complaints.push('covers names a check twice');
  if (rule.targets?.length === 0) complaints.push('targets is empty');
  for (const field of ['summary', 'why', 'fix'] as const)
    if (!/\S.*\.$/s.test(rule[field])) complaints.push(`${field} is not a whole sentence`);
  return complaints;
};

const auditFills = (rule: Rule, { reports }: Outcome): string[] =>
  reports.flatMap(({ report }) => {
    const values = Object.keys(report.values ?? {});
    const texts = [rule.messages[report.message] ?? '', rule.awsError ?? ''];
    return texts
      .flatMap(blanksOf)
      .filter((blank) => !values.includes(blank))
      .map((blank) => `message "${report.message}" leaves {${blank}} unfilled`);
  });

const auditValid = (rule: Rule): string[] =>
  rule.examples.valid.flatMap((input, index) => {
    const name = `valid example ${index + 1}`;
    const { reports, faults, typed } = run(rule, input);
    const complaints = faults.map((fault) => `${name}: ${fault}`);
    for (const found of reports)
      complaints.push(
        `${name} is reported: ${key({ message: found.report.message, at: found.at })}`,
      );
    if (!typed) complaints.push(`${name} is no task definition`);
    if (typeof input === 'string' || rule.judgesUnknown === true || rule.needs === 'text')
      return complaints;
    for (const variant of withPlaceholders(input)) {
      const text = JSON.stringify(variant);
      if (run(rule, text).reports.length > 0)
        complaints.push(`${name} is reported when a value is not known yet: ${text}`);
    }
    return complaints;
  });

const auditInvalid = (rule: Rule): string[] => {
  const exercised = new Set<string>();
  const complaints = rule.examples.invalid.flatMap(({ input, reports: expected }, index) => {
    const name = `invalid example ${index + 1}`;
    const outcome = run(rule, input);
    const found = outcome.reports
      .map(({ report, at }) => key({ message: report.message, at }))
      .sort();
    const wanted = expected.map(key).sort();
    for (const { report } of outcome.reports) exercised.add(report.message);
    return [
      ...outcome.faults.map((fault) => `${name}: ${fault}`),
      ...(expected.length === 0 ? [`${name} states no reports`] : []),
      ...(found.join() === wanted.join()
        ? []
        : [`${name} is reported as [${found.join(', ')}], not as [${wanted.join(', ')}]`]),
      ...(outcome.typed || rule.judgesUnknown === true ? [] : [`${name} is no task definition`]),
      ...auditFills(rule, outcome),
    ];
  });
  const idle = Object.keys(rule.messages).filter((message) => !exercised.has(message));
  return [...complaints, ...idle.map((message) => `message "${message}" is never exercised`)];
};

/** Everything that is sloppy about a rule, in sentences; none when it may stay. */
export const auditRule = (
  rule: Rule,
  fileName: string,
  conceptIds?: ReadonlySet<string>,
): readonly string[] => {
  const inputs = [...rule.examples.valid, ...rule.examples.invalid.map(({ input }) => input)].map(
    asText,
  );
  return [
    ...auditMeta(rule, fileName, conceptIds),
    ...(rule.examples.valid.length === 0 ? ['there is no valid example'] : []),
    ...(rule.examples.invalid.length === 0 ? ['there is no invalid example'] : []),
    ...(new Set(inputs).size < inputs.length ? ['an example stands twice'] : []),
    ...auditValid(rule),
    ...auditInvalid(rule),
  ];
};
