import { type CheckReport, countTiers } from '../../src/model/check-report.ts';
import { TIERS } from '../../src/model/finding.ts';
import { clamp } from './text.ts';
import { tierCount } from './tier.ts';

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

/** Rules that say that a paste is something else. */
const NOT_A_DEFINITION: ReadonlySet<string> = new Set([
  'paste-is-a-definition',
  'task-definition-expected',
]);

/** What to say instead where nothing could be judged; null where something was. */
export const notJudged = ({ shape, findings }: CheckReport): string | null => {
  const other = findings.some(({ rule }) => NOT_A_DEFINITION.has(rule));
  if (other || shape === 'compose' || shape === 'kubernetes')
    return 'This is not a task definition';
  return shape === 'unreadable' ? 'I cannot read this' : null;
};

const NAMES = 5;
const NAME_CHARACTERS = 100;

/** Families as code; backticks would end it. */
const named = ({ family, families = family === null ? [] : [family] }: CheckReport): string => {
  const shown = families
    .slice(0, NAMES)
    .map((name) => `\`${clamp(name.replaceAll('`', "'"), NAME_CHARACTERS)}\``);
  const more = families.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.length > 1 ? shown.pop() : undefined;
  return last === undefined ? shown.join('') : `${shown.join(', ')} and ${last}`;
};

/** What else than a task definition was read. */
const OTHERS: Readonly<Partial<Record<CheckReport['shape'], string>>> = {
  service: 'Read as a service.',
  cluster: 'Read as a cluster.',
  'capacity-provider': 'Read as a capacity provider.',
};

/** "`web` judged for FARGATE.": which definitions, and for what. */
export const judgedFor = (report: CheckReport): string => {
  const { shape, targets, targetsAssumed } = report;
  const names = named(report);
  const other = OTHERS[shape];
  if (other !== undefined && names === '' && targets.length === 0) return other;
  const subject = names === '' ? 'Judged' : `${names} judged`;
  if (targets.length === 0) return `${subject} for no launch type in particular.`;
  const assumed = targetsAssumed ? ' (requiresCompatibilities is missing)' : '';
  const spelling = shape === 'cloudformation' ? ' Read as CloudFormation.' : '';
  return `${subject} for ${targets.join(' and ')}${assumed}.${spelling}`;
};
