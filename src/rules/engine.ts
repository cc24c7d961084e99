import { type Finding, TIERS } from '../model/finding.ts';
import { type ApplicableRule, applicableRules, textRules } from './applies.ts';
import type { Report, Rule } from './define-rule.ts';
import type { Repair } from './edit.ts';
import { fillTemplate, jsonPointer } from './fill-template.ts';
import { type Opened, openSubject, openText } from './opened.ts';
import type { PasteReading } from './read/paste-reading.ts';
import { isEditable, locate } from './read/pasted-document.ts';
import type { DocumentContext } from './rule-context.ts';
import type { Subject } from './subject.ts';

/** A finding with what findings are sorted by: its offset in the text, and whether its advice is for everybody. */
export interface PlacedFinding extends Finding {
  readonly offset: number;
  readonly general: boolean;
  /** The change that puts it right, where there is one. */
  readonly repair: Repair | undefined;
  /** Whether the author's text is in a language that is edited. */
  readonly editable: boolean;
}

/** Nobody reads more findings of one kind, and a hostile paste could ask for a hundred thousand. */
const MAX_REPORTS = 100;

const finding = (rule: Rule, report: Report, context: DocumentContext): PlacedFinding => {
  const { document, reading } = context;
  const place = document
    ? locate(document, report.path)
    : { pointer: report.path, offset: report.offset ?? reading.roots[0]?.start ?? 0 };
  const offset = report.offset ?? place.offset;
  const position = reading.positionOf(offset);
  return {
    rule: rule.id,
    tier: rule.tier,
    category: rule.category,
    path: jsonPointer(place.pointer),
    line: position.line,
    column: position.column,
    message: fillTemplate(rule.messages[report.message] ?? report.message, report.values),
    why: rule.contradicts === undefined ? rule.why : `${rule.why} ${rule.contradicts}`,
    fix: rule.fix,
    awsError: rule.awsError === null ? null : fillTemplate(rule.awsError, report.values),
    concept: rule.concept,
    docs: rule.docs,
    offset,
    general: rule.general === true,
    repair: report.repair,
    editable: document === null || isEditable(document),
  };
};

/** A rule that fell over: the others still count, and the reader is told which one did not. */
const failure = (rule: Rule, context: DocumentContext): PlacedFinding => ({
  ...finding(rule, { message: '', path: [] }, context),
  tier: 'advice',
  category: 'style',
  message: `The rule "${rule.id}" could not be run on this definition. All other rules were.`,
  why: 'This is a fault of Stevedore, not of the definition.',
  fix: 'Report it together with the name of the rule.',
  awsError: null,
});

const NONE: readonly Report[] = [];

/**
 * What a rule reports, without what it reports about values that are not known, and not endlessly. Nearly every rule
 * reports nothing on nearly every definition, so the loop begins only where there is a first report.
 */
export const reportsOf = (
  { look, judgesUnknown }: ApplicableRule,
  opened: Opened,
): readonly Report[] => {
  const reports = look(opened)[Symbol.iterator]();
  let step = reports.next();
  if (step.done === true) return NONE;
  const found: Report[] = [];
  for (; step.done !== true && found.length < MAX_REPORTS; step = reports.next()) {
    const { path } = step.value;
    if (judgesUnknown || !opened.context.isUnknown(...path)) found.push(step.value);
  }
  return found;
};

const judge = (rules: readonly ApplicableRule[], opened: Opened): readonly PlacedFinding[] => {
  const placed: PlacedFinding[] = [];
  for (const applicable of rules) {
    try {
      for (const report of reportsOf(applicable, opened))
        placed.push(finding(applicable.rule, report, opened.context));
    } catch {
      placed.push(failure(applicable.rule, opened.context));
    }
  }
  return placed;
};

/** Judges one document by every rule that is fair on what was pasted. Unsorted. */
export const judgeDefinition = (
  rules: readonly Rule[],
  subject: Subject,
): readonly PlacedFinding[] => judge(applicableRules(rules, subject), openSubject(subject));

/** Judges a paste as a text: whether it can be read, and as what. Unsorted. */
export const judgeText = (
  rules: readonly Rule[],
  reading: PasteReading,
): readonly PlacedFinding[] => judge(textRules(rules), openText(reading));

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
    .map(({ offset, general, repair, editable, ...rest }) =>
      repair === undefined || !editable
        ? rest
        : { ...rest, fixable: repair.safe ? 'safe' : 'unsafe' },
    );
