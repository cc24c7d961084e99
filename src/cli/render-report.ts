import type { CheckReport, Shape } from '../model/check-report.ts';
import { TIERS, type Tier } from '../model/finding.ts';
import { switchedOffSentences } from '../operations/switched-off.ts';
import { type Paint, printable, wrap } from './paint.ts';
import { type Page, renderTier } from './render-findings.ts';

const SHAPE_WORDS: Readonly<Record<Shape, string>> = {
  'register-input': 'task definition',
  'describe-output': 'task definition as describe-task-definition prints it',
  'container-array': 'list of containers',
  container: 'one container',
  cloudformation: 'CloudFormation',
  terraform: 'Terraform',
  service: 'service',
  cluster: 'cluster',
  'capacity-provider': 'capacity provider',
  compose: 'Compose file',
  kubernetes: 'Kubernetes manifest',
  unreadable: 'cannot be read',
};

const WITHOUT_TARGETS: readonly Shape[] = [
  'unreadable',
  'compose',
  'kubernetes',
  'service',
  'cluster',
  'capacity-provider',
];

const judgedFor = ({ shape, targets, targetsAssumed }: CheckReport): readonly string[] => {
  if (targets.length === 0 && WITHOUT_TARGETS.includes(shape)) return [];
  if (targets.length === 0) return ['judged for no launch type in particular'];
  const assumed = targetsAssumed ? ' (requiresCompatibilities is missing)' : '';
  return [`judged for ${targets.join(' and ')}${assumed}`];
};

/** More names than this are counted instead. */
const FAMILIES = 4;

const opening = (file: string, report: CheckReport, paint: Paint): string => {
  const { shape, family, families } = report;
  const names = families ?? (family === null ? [] : [family]);
  const rest = [
    ...(names.length > FAMILIES
      ? [`${names.length} definitions`]
      : names.map((name) => `"${name}"`)),
    SHAPE_WORDS[shape],
    ...judgedFor(report),
  ].join(', ');
  return `${paint('bold', printable(file))}: ${printable(rest)}`;
};

/** How many of what would block Fargate are named. */
const FARGATE_LINES = 8;

/** What stands in the way of Fargate, as a short list, where the definition does not say what it is for. */
const fargateLines = ({ blocksFargate }: CheckReport): readonly string[] => {
  if (blocksFargate === undefined) return [];
  if (blocksFargate.length === 0) return ['Nothing stands in the way of Fargate either.'];
  const named = blocksFargate.slice(0, FARGATE_LINES);
  const more = blocksFargate.length - named.length;
  return [
    'For Fargate, AWS would refuse it:',
    ...named.map(({ message, line }) => `- line ${line}: ${message}`),
    ...(more > 0 ? [`- and ${more} more; --target FARGATE shows them all`] : []),
  ];
};

/** One file's report for people to read. Names from the paste are made printable before colours are put on. */
export const renderReport = (report: CheckReport, tiers: readonly Tier[], page: Page): string => {
  const { findings, setAside } = report;
  const { file, paint, width } = page;
  const note = (text: string): string => paint('dim', wrap(printable(text), width - 2, '  '));
  const off = switchedOffSentences(report);
  const fargate = tiers.includes('advice') ? fargateLines(report) : [];
  const sections = TIERS.filter((tier) => tiers.includes(tier)).flatMap((tier) => {
    const own = findings.filter((finding) => finding.tier === tier);
    return own.length === 0 ? [] : [renderTier(tier, own, page)];
  });
  return [
    [opening(file, report, paint), ...setAside.map(note)].join('\n'),
    ...sections,
    ...(fargate.length === 0 ? [] : [fargate.map(note).join('\n')]),
    ...(off.length === 0 ? [] : [off.map(note).join('\n')]),
    ...(findings.length === 0 ? [`  ${paint('green', 'Nothing found.')}`] : []),
  ].join('\n\n');
};
