import type { CheckReport } from '../model/check-report.ts';
import { type Finding, TARGETS, type Target } from '../model/finding.ts';
import type { Rule } from '../rules/define-rule.ts';
import { judgeDefinition, judgeText, sortFindings } from '../rules/engine.ts';
import type { PasteReading } from '../rules/read/paste-reading.ts';
import { readPaste } from '../rules/read/read-paste.ts';
import { rules } from '../rules/registry.ts';
import { prepareSubject, type Subject, type TaskSubject } from '../rules/subject.ts';

export interface CheckOptions {
  /** What to judge for, in place of what the definition asks for. */
  readonly targets?: readonly Target[] | undefined;
}

const nullSentence = (subjects: readonly Subject[]): readonly string[] => {
  const nulls = subjects.reduce((sum, subject) => sum + subject.nulls, 0);
  if (nulls === 0) return [];
  return [
    `${nulls === 1 ? '1 null was' : `${nulls} nulls were`} left out; the AWS CLI refuses nulls.`,
  ];
};

const openTargetSentence = (tasks: readonly TaskSubject[]): readonly string[] =>
  tasks.some(({ targets }) => targets.length === 0)
    ? ['`requiresCompatibilities` is a placeholder, so nothing was judged that depends on it.']
    : [];

/** What to call a definition among others. */
const nameOf = ({ parsed, document }: TaskSubject, index: number): string =>
  parsed.task.family ?? document.logicalId ?? `number ${index + 1}`;

/** What AWS refuses on Fargate and takes on EC2. */
const fargateRefusals: readonly Rule[] = rules.filter(
  ({ tier, targets }) =>
    tier === 'refused' && targets?.includes('FARGATE') === true && !targets.includes('EC2'),
);

/** Whether AWS itself has said that the definition runs on Fargate, which describe output tells. */
const runsOnFargate = ({ parsed }: TaskSubject): boolean => {
  const concluded = parsed.task['compatibilities'];
  return Array.isArray(concluded) && concluded.includes('FARGATE');
};

/** What would have to change for Fargate; undefined where the definitions say for what they are. */
const blocksFargate = (tasks: readonly TaskSubject[]): readonly Finding[] | undefined => {
  const open = tasks.filter(
    ({ targetsAssumed, targets, document }) =>
      targetsAssumed && targets.length > 0 && document.part === 'task',
  );
  if (open.length === 0) return undefined;
  const blocked = open.filter((task) => !runsOnFargate(task));
  return sortFindings(
    blocked.flatMap((task) => judgeDefinition(fargateRefusals, { ...task, targets: ['FARGATE'] })),
  );
};

/** Checks what was read of a pasted text; see {@link check}. */
export const checkReading = (reading: PasteReading, options: CheckOptions = {}): CheckReport => {
  const subjects = reading.documents.map((document) =>
    prepareSubject(reading, document, options.targets),
  );
  const tasks = subjects.filter((subject) => subject.kind === 'task');
  const [first] = tasks;
  const chosen = options.targets ?? [];
  const blocked = blocksFargate(tasks);
  return {
    shape: reading.shape,
    family: first?.parsed.task.family ?? null,
    ...(tasks.length > 1 ? { families: tasks.map(nameOf) } : {}),
    targets: TARGETS.filter(
      (target) => chosen.includes(target) || tasks.some(({ targets }) => targets.includes(target)),
    ),
    targetsAssumed: first?.targetsAssumed ?? chosen.length === 0,
    findings: sortFindings([
      ...judgeText(rules, reading),
      ...subjects.flatMap((subject) => judgeDefinition(rules, subject)),
    ]),
    ...(blocked === undefined ? {} : { blocksFargate: blocked }),
    setAside: [...reading.setAside, ...nullSentence(subjects), ...openTargetSentence(tasks)],
  };
};

/**
 * Checks a pasted text as ECS task definitions, services, clusters and capacity providers, and says what it took it for,
 * what it left out, and what it found. Any text is answered with a report; none throws.
 */
export const check = (text: string, options?: CheckOptions): CheckReport =>
  checkReading(readPaste(text), options);
