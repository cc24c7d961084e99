import { type Finding, TIERS } from '../model/finding.ts';
import type { Path } from '../model/parse-task-definition.ts';
import type { TaskDefinition } from '../model/task-definition.ts';
import type { Needs, Report, Rule } from './define-rule.ts';
import { fillTemplate, jsonPointer } from './fill-template.ts';
import type { PasteReading } from './read/paste-reading.ts';
import { locate, type Part } from './read/pasted-document.ts';
import type { RuleContext } from './rule-context.ts';
import type { Subject } from './subject.ts';

/** A finding with what findings are sorted by: its offset in the text, and whether its advice is for everybody. */
export interface PlacedFinding extends Finding {
  readonly offset: number;
  readonly general: boolean;
}

const SUFFICES: Readonly<Record<Part, ReadonlySet<Needs>>> = {
  task: new Set(['task', 'containers', 'container']),
  containers: new Set(['containers', 'container']),
  container: new Set(['container']),
};

/** Nobody reads more findings of one kind, and a hostile paste could ask for a hundred thousand. */
const MAX_REPORTS = 100;

/** Looks paths up without walking the list: a broken paste may have tens of thousands of them. */
const unknownPaths = (unknown: readonly Path[]): RuleContext['isUnknown'] => {
  if (unknown.length === 0) return () => false;
  const known = new Set(unknown.map((path) => jsonPointer(path)));
  return (...path) => path.some((_, index) => known.has(jsonPointer(path.slice(0, index + 1))));
};

/** Whether enough was pasted for a rule, and for a target that it is about. */
export const ruleApplies = (rule: Rule, { document, targets }: Subject): boolean =>
  SUFFICES[document.part].has(rule.needs) &&
  (rule.targets === undefined || rule.targets.some((target) => targets.includes(target)));

const finding = (rule: Rule, report: Report, context: RuleContext): PlacedFinding => {
  const { document, reading } = context;
  const place = document
    ? locate(document, report.path)
    : { pointer: report.path, offset: report.offset ?? reading.roots[0]?.start ?? 0 };
  const offset = report.offset ?? place.offset;
  return {
    rule: rule.id,
    tier: rule.tier,
    category: rule.category,
    path: jsonPointer(place.pointer),
    ...reading.positionOf(offset),
    message: fillTemplate(rule.messages[report.message] ?? report.message, report.values),
    why: rule.contradicts === undefined ? rule.why : `${rule.why} ${rule.contradicts}`,
    fix: rule.fix,
    awsError: rule.awsError === null ? null : fillTemplate(rule.awsError, report.values),
    concept: rule.concept,
    docs: rule.docs,
    offset,
    general: rule.general === true,
  };
};

/** A rule that fell over: the others still count, and the reader is told which one did not. */
const failure = (rule: Rule, context: RuleContext): PlacedFinding => ({
  ...finding(rule, { message: '', path: [] }, context),
  tier: 'advice',
  category: 'style',
  message: `The rule "${rule.id}" could not be run on this definition. All other rules were.`,
  why: 'This is a fault of Stevedore, not of the definition.',
  fix: 'Report it together with the name of the rule.',
  awsError: null,
});

/** What a rule reports, without what it reports about values that are not known, and not endlessly. */
export function* reportsOf(
  rule: Rule,
  task: TaskDefinition,
  context: RuleContext,
): Iterable<Report> {
  let count = 0;
  for (const report of rule.check(task, context)) {
    if (rule.judgesUnknown !== true && context.isUnknown(...report.path)) continue;
    yield report;
    count += 1;
    if (count === MAX_REPORTS) return;
  }
}

const runRule = (
  rule: Rule,
  task: TaskDefinition,
  context: RuleContext,
): readonly PlacedFinding[] => {
  try {
    return Array.from(reportsOf(rule, task, context), (report) => finding(rule, report, context));
  } catch {
    return [failure(rule, context)];
  }
};

/** What rules may know about one definition. */
export const definitionContext = (subject: Subject): RuleContext => ({
  reading: subject.reading,
  document: subject.document,
  targets: subject.targets,
  issues: subject.parsed.issues,
  isUnknown: unknownPaths(subject.parsed.unknown),
});

/** What rules may know about a paste as a text. */
export const textContext = (reading: PasteReading): RuleContext => ({
  reading,
  document: null,
  targets: [],
  issues: [],
  isUnknown: () => false,
});

/** Judges one definition by every rule that is fair on what was pasted. Unsorted. */
export const judgeDefinition = (
  rules: readonly Rule[],
  subject: Subject,
): readonly PlacedFinding[] => {
  const context = definitionContext(subject);
  return rules.flatMap((rule) =>
    ruleApplies(rule, subject) ? runRule(rule, subject.parsed.task, context) : [],
  );
};

/** Judges a paste as a text: whether it can be read, and as what. Unsorted. */
export const judgeText = (
  rules: readonly Rule[],
  reading: PasteReading,
): readonly PlacedFinding[] => {
  const context = textContext(reading);
  return rules.flatMap((rule) => (rule.needs === 'text' ? runRule(rule, {}, context) : []));
};

/** Most important first: by tier, what is particular before what is general, then by place in the text, then by rule. */
export const sortFindings = (placed: readonly PlacedFinding[]): readonly Finding[] =>
  [...placed]
    .sort(
      (a, b) =>
        TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
        Number(a.general) - Number(b.general) ||
        a.offset - b.offset ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )
    .map(({ offset, general, ...rest }) => rest);
