import type { Finding, Tier } from '../model/finding.ts';
import type { SourceView } from '../operations/source/source-view.ts';
import { inline } from './inline.ts';
import { type Paint, printable, wrap } from './paint.ts';
import { sourceFrame } from './source-frame.ts';
import { TIER_WORDS } from './tier-words.ts';

/** What findings of one text are rendered with. */
export interface Page {
  readonly file: string;
  readonly source: SourceView;
  readonly paint: Paint;
  /** Cells that a line may take. */
  readonly width: number;
  readonly colour: boolean;
}

/** How many findings of one rule are shown with their line; of the others the place must do. */
const SHOWN_LINES = 3;

const INDENT = '    ';

const prose = (label: string, text: string, { paint, width, colour }: Page): string => {
  const wrapped = wrap(`${label}${printable(text)}`, width - INDENT.length, INDENT);
  const marked = colour ? inline(wrapped, paint) : wrapped;
  return label === '' ? marked : marked.replace(label, paint('dim', label));
};

const headline = ({ message, tier }: Finding, { paint, width }: Page): string => {
  const { sign, style } = TIER_WORDS[tier];
  const [first = '', ...rest] = wrap(printable(message), width - INDENT.length, '').split('\n');
  return [
    `  ${paint(style, sign)} ${paint('bold', first)}`,
    ...rest.map((line) => `${INDENT}${paint('bold', line)}`),
  ].join('\n');
};

const whereabouts = ({ line, column, path }: Finding, { file, paint }: Page): string =>
  `${INDENT}${paint('dim', printable(`${file}:${line}:${column}${path === '' ? '' : `  ${path}`}`))}`;

const shown = (finding: Finding, page: Page): readonly string[] => {
  const lines = page.source.lines(finding);
  if (lines.length === 0) return [];
  const { style } = TIER_WORDS[finding.tier];
  return sourceFrame(lines, page.width - INDENT.length, page.paint, style).map(
    (line) => `${INDENT}${line}`,
  );
};

/** Rule and source, on one line where both fit; an address is never broken. */
const reference = (rule: string, docs: string, { paint, width }: Page): string => {
  const between = INDENT.length + rule.length + 2 + docs.length > width ? `\n${INDENT}` : '  ';
  return `${INDENT}${paint('dim', rule)}${between}${paint('dim', docs)}`;
};

/** Findings of one rule: each with its message and place, and once for all of them why it matters and what to do. */
const group = (findings: readonly Finding[], page: Page): string => {
  const [first] = findings;
  if (first === undefined) return '';
  const { why, fix, rule, docs } = first;
  const said = [...new Set(findings.flatMap(({ awsError }) => awsError ?? []))];
  return [
    ...findings.flatMap((finding, index) => [
      headline(finding, page),
      whereabouts(finding, page),
      ...(index < SHOWN_LINES ? shown(finding, page) : []),
    ]),
    prose('', why, page),
    prose('Do: ', fix, page),
    ...said.slice(0, 1).map((text) => prose('AWS says: ', text, page)),
    reference(rule, docs, page),
  ].join('\n');
};

/** The findings of one tier under their heading, those of one rule together. */
export const renderTier = (tier: Tier, findings: readonly Finding[], page: Page): string => {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byRule.get(finding.rule);
    if (same === undefined) byRule.set(finding.rule, [finding]);
    else same.push(finding);
  }
  const { heading, style } = TIER_WORDS[tier];
  return [
    `  ${page.paint(style, `${heading} (${findings.length})`)}`,
    ...[...byRule.values()].map((same) => group(same, page)),
  ].join('\n\n');
};
