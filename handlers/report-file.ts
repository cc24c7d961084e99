import type { CheckReport } from '../src/model/check-report.ts';
import { type Finding, TIERS } from '../src/model/finding.ts';
import { switchedOffSentences } from '../src/operations/switched-off.ts';
import { TIER_WORDS } from './blocks/tier.ts';
import { judgedFor, verdict } from './blocks/verdict.ts';

const findingLines = (finding: Finding, index: number): readonly string[] => [
  `### ${index + 1}. ${finding.message}`,
  '',
  `- Where: line ${finding.line}, column ${finding.column}${finding.path === '' ? '' : ` · \`${finding.path}\``}`,
  `- Why: ${finding.why}`,
  `- Do: ${finding.fix}`,
  ...(finding.awsError === null ? [] : [`- AWS says: ${finding.awsError}`]),
  `- Source: ${finding.docs} (rule \`${finding.rule}\`)`,
  '',
];

/** A whole report as Markdown, for a file. It holds no values that were pasted, as findings never do. */
export const reportFile = (report: CheckReport): string => {
  const aside = [...report.setAside, ...switchedOffSentences(report)];
  const lines = [
    `# ${verdict(report)}`,
    '',
    judgedFor(report),
    '',
    ...aside.flatMap((one) => [one, '']),
  ];
  for (const tier of TIERS) {
    const findings = report.findings.filter((finding) => finding.tier === tier);
    if (findings.length === 0) continue;
    lines.push(`## ${TIER_WORDS[tier].heading}`, '', ...findings.flatMap(findingLines));
  }
  return `${lines.join('\n').trimEnd()}\n`;
};
