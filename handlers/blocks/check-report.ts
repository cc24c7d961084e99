import type { Button, KnownBlock } from '@slack/types';
import type { CheckReport } from '../../src/model/check-report.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { AppliedFix } from '../../src/model/fix-result.ts';
import { switchedOffSentences } from '../../src/operations/switched-off.ts';
import type { Reply } from '../reply.ts';
import { askButton } from './ask.ts';
import { button, clamp, context, escapeMrkdwn, header, section } from './text.ts';
import { TIER_WORDS } from './tier.ts';
import { judgedFor, notJudged, verdict } from './verdict.ts';

/** Action id of the button that shows the findings that did not fit. */
export const MORE_FINDINGS_ACTION = 'more-findings';

/** Action id of the button that sends all findings in a file. */
export const DOWNLOAD_REPORT_ACTION = 'download-report';

/** Action id of the button that applies the safe fixes. */
export const APPLY_FIXES_ACTION = 'apply-fixes';

/** Text of one page of findings: Slack refuses messages somewhere above 11,000 characters in all (slack-limits.json). */
const PAGE_CHARACTERS = 7_000;
const PAGE_FINDINGS = 12;
const FINDING_CHARACTERS = 1_400;
const FARGATE_FIELDS = 6;

/** How a report is shown. */
export interface Shown {
  /** What the buttons come back with. */
  readonly reportId: string;
  /** The first finding of the page. */
  readonly from?: number;
  /** The safe fixes there are for whoever sees this. */
  readonly fixes?: readonly AppliedFix[];
}

const findingText = (finding: Finding, fixes: readonly AppliedFix[]): string => {
  const where =
    finding.path === '' ? `line ${finding.line}` : `line ${finding.line} · ${finding.path}`;
  const isFixed = fixes.some(({ rule, path }) => rule === finding.rule && path === finding.path);
  const fixed = isFixed ? ' _Apply safe fixes does it._' : '';
  return clamp(
    [
      `*${escapeMrkdwn(finding.message)}*`,
      `\`${escapeMrkdwn(where.replaceAll('`', "'"))}\``,
      escapeMrkdwn(finding.why),
      `*Do:* ${escapeMrkdwn(finding.fix)}${fixed}`,
      ...(finding.awsError === null ? [] : [`*AWS says:* ${escapeMrkdwn(finding.awsError)}`]),
    ].join('\n'),
    FINDING_CHARACTERS,
  );
};

/** The findings from `from` on that fit into one message, and the index of the first that does not. */
const page = (
  { findings }: CheckReport,
  { from = 0, fixes = [] }: Shown,
  headings: boolean,
): { blocks: KnownBlock[]; next: number } => {
  const blocks: KnownBlock[] = [];
  let characters = 0;
  let next = from;
  for (const finding of findings.slice(from, from + PAGE_FINDINGS)) {
    const text = findingText(finding, fixes);
    if (next > from && characters + text.length > PAGE_CHARACTERS) break;
    if (headings && (next === from || findings[next - 1]?.tier !== finding.tier)) {
      const { emoji, heading } = TIER_WORDS[finding.tier];
      blocks.push(section(`${emoji} *${heading}*`));
    }
    const rule = { kind: 'rule', id: finding.rule, title: finding.rule } as const;
    blocks.push(section(text, askButton(rule, 'below', 'Explain')));
    characters += text.length;
    next += 1;
  }
  return { blocks, next };
};

/** The innermost field of a JSON Pointer, without its place in a list. */
const fieldOf = (pointer: string): string =>
  pointer.split('/').findLast((segment) => !/^\d*$/.test(segment)) ?? pointer;

/** What stands in the way of Fargate, where the definition does not say what it is for. */
const fargateBlocks = ({ blocksFargate }: CheckReport): KnownBlock[] => {
  if (blocksFargate === undefined) return [];
  if (blocksFargate.length === 0) return [context('Nothing stands in the way of Fargate either.')];
  const fields = [...new Set(blocksFargate.map(({ path }) => fieldOf(path)))];
  const shown = fields
    .slice(0, FARGATE_FIELDS)
    .map((field) => `\`${escapeMrkdwn(clamp(field, 60).replaceAll('`', "'"))}\``);
  const more = fields.length - shown.length;
  const rest = more > 0 ? [`${more} more`] : [];
  return [context(`On Fargate, AWS would refuse it for ${[...shown, ...rest].join(', ')}.`)];
};

const opening = (report: CheckReport, { from = 0 }: Shown, next: number): KnownBlock[] => {
  if (from > 0) return [section(`Findings ${from + 1} to ${next} of ${report.findings.length}`)];
  const instead = notJudged(report);
  const setAside = [...report.setAside, ...switchedOffSentences(report)]
    .map(escapeMrkdwn)
    .join('\n');
  return [
    header(instead ?? verdict(report)),
    ...(instead === null ? [context(escapeMrkdwn(judgedFor(report)))] : []),
    ...(setAside === '' ? [] : [context(setAside)]),
    ...(instead === null ? fargateBlocks(report) : []),
  ];
};

const buttonsOf = (left: number, next: number, { reportId, fixes = [] }: Shown): Button[] => [
  ...(fixes.length > 0
    ? [{ ...button('Apply safe fixes', APPLY_FIXES_ACTION, reportId), style: 'primary' as const }]
    : []),
  ...(left > 0
    ? [
        button(`Show ${left} more`, MORE_FINDINGS_ACTION, `${reportId}:${next}`),
        button('Download full report', DOWNLOAD_REPORT_ACTION, reportId),
      ]
    : []),
];

/** One page of a report as blocks. */
export const checkReply = (report: CheckReport, shown: Shown): Reply => {
  const instead = notJudged(report);
  const { blocks, next } = page(report, shown, instead === null);
  return {
    text: instead ?? verdict(report),
    blocks: [...opening(report, shown, next), ...blocks],
    buttons: buttonsOf(report.findings.length - next, next, shown),
    share: instead === null ? { report: shown.reportId } : null,
  };
};
