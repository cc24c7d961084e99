import { type CheckReport, countTiers, type TierCounts } from '../model/check-report.ts';
import { type Finding, TIERS, type Tier } from '../model/finding.ts';
import { type Paint, printable, type Style, wrap } from './paint.ts';

const TIER_STYLES: Readonly<Record<Tier, Style>> = {
  refused: 'red',
  fails: 'yellow',
  advice: 'cyan',
};
const INDENT = '      ';
const WIDTH = 92;

const finding = (found: Finding, file: string, paint: Paint): string => {
  const where = `${file}:${found.line}:${found.column}  ${found.path}`;
  const lines = [
    `  ${paint(TIER_STYLES[found.tier], found.tier)}  ${paint('bold', printable(found.message))}`,
    `${INDENT}${paint('dim', printable(where))}`,
    wrap(found.why, WIDTH, INDENT),
    wrap(`Do: ${found.fix}`, WIDTH, INDENT),
  ];
  if (found.awsError !== null) {
    lines.push(wrap(printable(`AWS says: ${found.awsError}`), WIDTH, INDENT));
  }
  lines.push(`${INDENT}${paint('dim', `${found.rule}  ${found.docs}`)}`);
  return lines.join('\n');
};

/** "2 refused, 1 fails, 3 advice", or "nothing found". */
export const countLine = (counts: TierCounts): string => {
  const parts = TIERS.filter((tier) => counts[tier] > 0).map((tier) => `${counts[tier]} ${tier}`);
  return parts.length === 0 ? 'nothing found' : parts.join(', ');
};

/** One file's report for people to read. Names from the paste are made printable before colours are put on. */
export const renderReport = (file: string, report: CheckReport, paint: Paint): string => {
  const { shape, targets, targetsAssumed, family, setAside, findings } = report;
  const took =
    shape === 'unreadable'
      ? 'cannot be read'
      : `${shape}${family === null ? '' : ` of "${family}"`}, judged for ${targets.join(' and ') || 'no launch type in particular'}` +
        (targetsAssumed && targets.length > 0 ? ' (requiresCompatibilities is missing)' : '');
  return [
    `${paint('bold', printable(file))}: ${printable(took)}`,
    ...setAside.map((note) => wrap(printable(note), WIDTH, '  ')),
    ...findings.map((found) => `\n${finding(found, file, paint)}`),
    ...(shape === 'unreadable' ? [] : [`\n  ${countLine(countTiers(findings))}`]),
    '',
  ].join('\n');
};
