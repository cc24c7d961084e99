import type { CheckReport } from '../model/check-report.ts';
import { TARGETS, type Target } from '../model/finding.ts';
import { judgeDefinition, judgeText, sortFindings } from '../rules/engine.ts';
import { readPaste } from '../rules/read/read-paste.ts';
import { rules } from '../rules/registry.ts';
import { prepareSubject, type Subject } from '../rules/subject.ts';

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

const openTargetSentence = (subjects: readonly Subject[]): readonly string[] =>
  subjects.some(({ targets }) => targets.length === 0)
    ? ['`requiresCompatibilities` is a placeholder, so nothing was judged that depends on it.']
    : [];

/**
 * Checks a pasted text as an ECS task definition and says what it took it for, what it left out, and what it found.
 * Any text is answered with a report; none throws.
 */
export const check = (text: string, options: CheckOptions = {}): CheckReport => {
  const reading = readPaste(text);
  const subjects = reading.documents.map((document) =>
    prepareSubject(reading, document, options.targets),
  );
  const [first] = subjects;
  const chosen = options.targets ?? [];
  return {
    shape: reading.shape,
    family: first?.parsed.task.family ?? null,
    targets: TARGETS.filter(
      (target) =>
        chosen.includes(target) || subjects.some(({ targets }) => targets.includes(target)),
    ),
    targetsAssumed: first?.targetsAssumed ?? chosen.length === 0,
    findings: sortFindings([
      ...judgeText(rules, reading),
      ...subjects.flatMap((subject) => judgeDefinition(rules, subject)),
    ]),
    setAside: [...reading.setAside, ...nullSentence(subjects), ...openTargetSentence(subjects)],
  };
};
