import type { KnownBlock } from '@slack/types';
import { type CheckReport, countTiers } from '../../src/model/check-report.ts';
import { type Finding, TIERS } from '../../src/model/finding.ts';
import type { Reply } from '../reply.ts';
import { askButton } from './ask.ts';
import { button, clamp, context, escapeMrkdwn, header, section } from './text.ts';
import { TIER_WORDS, tierCount } from './tier.ts';

/** Action id of the button that shows the findings that did not fit. */
export const MORE_FINDINGS_ACTION = 'more-findings';

/** Text of one page of findings: Slack refuses messages somewhere above 11,000 characters in all (slack-limits.json). */
const PAGE_CHARACTERS = 7_000;
const PAGE_FINDINGS = 12;
const FINDING_CHARACTERS = 1_400;

/** What is not known about the whole is not claimed of it: a part was pasted, or the text had to be put right first. */
const nothingFound = ({ shape, setAside }: CheckReport): string => {
  if (shape === 'container' || shape === 'container-array')
    return 'Nothing found in what was pasted.';
  return setAside.length > 0
    ? 'Nothing found, once it is put right as below.'
    : 'Nothing found. AWS would take it, and no advice either.';
};

/** "AWS will refuse it: 2 errors…": the one line that somebody in a hurry reads. */
export const verdict = (report: CheckReport): string => {
  const counts = countTiers(report.findings);
  const parts = TIERS.filter((tier) => counts[tier] > 0).map((tier) =>
    tierCount(tier, counts[tier]),
  );
  if (parts.length === 0) return nothingFound(report);
  const start =
    counts.refused > 0
      ? 'AWS will refuse it'
      : counts.fails > 0
        ? 'AWS will take it, but expect trouble'
        : 'AWS will take it';
  return `${start}: ${parts.join(', ')}.`;
};

/** What to say instead where nothing could be judged; null where something was. */
const notJudged = ({ shape, findings }: CheckReport): string | null => {
  if (findings.some(({ rule }) => rule === 'task-definition-expected')) {
    return 'This is not a task definition';
  }
  return shape === 'unreadable' ? 'I cannot read this' : null;
};

const findingText = (finding: Finding): string => {
  const where =
    finding.path === '' ? `line ${finding.line}` : `line ${finding.line} · ${finding.path}`;
  return clamp(
    [
      `*${escapeMrkdwn(finding.message)}*`,
      `\`${escapeMrkdwn(where.replaceAll('`', "'"))}\``,
      escapeMrkdwn(finding.why),
      `*Do:* ${escapeMrkdwn(finding.fix)}`,
      ...(finding.awsError === null ? [] : [`*AWS says:* ${escapeMrkdwn(finding.awsError)}`]),
    ].join('\n'),
    FINDING_CHARACTERS,
  );
};

/** The findings from `from` on that fit into one message, and the index of the first that does not. */
const page = (
  { findings }: CheckReport,
  from: number,
  headings: boolean,
): { blocks: KnownBlock[]; next: number } => {
  const blocks: KnownBlock[] = [];
  let characters = 0;
  let next = from;
  for (const finding of findings.slice(from, from + PAGE_FINDINGS)) {
    const text = findingText(finding);
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

const judgedFor = ({ family, shape, targets, targetsAssumed }: CheckReport): string => {
  const name =
    family === null ? 'Judged' : `\`${escapeMrkdwn(family.replaceAll('`', "'"))}\` judged`;
  if (targets.length === 0) return `${name} for no launch type in particular.`;
  const assumed = targetsAssumed ? ' (requiresCompatibilities is missing)' : '';
  const spelling = shape === 'cloudformation' ? ' Read as CloudFormation.' : '';
  return `${name} for ${targets.join(' and ')}${assumed}.${spelling}`;
};

/** A report as blocks, from finding `from` on; `reportId` is what the buttons come back with. */
export const checkReply = (report: CheckReport, reportId: string, from = 0): Reply => {
  const instead = notJudged(report);
  const { blocks, next } = page(report, from, instead === null);
  const left = report.findings.length - next;
  const text = instead ?? verdict(report);
  const opening: KnownBlock[] =
    from > 0
      ? [section(`Findings ${from + 1} to ${next} of ${report.findings.length}`)]
      : [
          header(text),
          ...(instead === null ? [context(judgedFor(report))] : []),
          ...(report.setAside.length === 0
            ? []
            : [context(report.setAside.map(escapeMrkdwn).join('\n'))]),
        ];
  return {
    text,
    blocks: [...opening, ...blocks],
    buttons:
      left > 0 ? [button(`Show ${left} more`, MORE_FINDINGS_ACTION, `${reportId}:${next}`)] : [],
    share: instead === null ? `report:${reportId}` : null,
  };
};
