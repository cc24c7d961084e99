import type { Finding } from '../../../src/model/finding.ts';
import { parseTaskDefinition } from '../../../src/model/parse-task-definition.ts';
import { hasPlaceholder } from '../../../src/model/placeholder.ts';
import { check } from '../../../src/operations/check.ts';
import { valueAt } from '../fuzz/value-paths.ts';
import { type Difference, differenceOf } from './differences.ts';
import type { Diagnosis, Oracle } from './oracle.ts';
import { ORACLE_RULES } from './oracle-rules.ts';
import { apiKey, taskTemplate } from './to-cloudformation.ts';

/** How one thing that the oracle said was answered by us. */
export interface Answer {
  readonly diagnosis: Diagnosis;
  /** Its place as a JSON Pointer in the API's spelling. */
  readonly pointer: string;
  /** The rules of ours that say the same. */
  readonly agreeing: readonly string[];
  /**
   * True when a wrong type, a wrong name or a placeholder hides from us what the oracle sees behind it; the first two
   * we refuse.
   */
  readonly hidden: boolean;
  readonly difference: Difference | undefined;
}

export interface Comparison {
  readonly refused: readonly Finding[];
  readonly answers: readonly Answer[];
}

/** Ids that stand for many checks: there our finding must be near the oracle's. */
const GENERIC = /^(?:F|W|E3024)/;

const near = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

const HIDING: ReadonlySet<string> = new Set(['field-types', 'known-fields']);

/** Judges a task definition in the API's spelling by both, and says how ours answers theirs. */
export const compareTask = (oracle: Oracle, task: unknown): Comparison => {
  const refused = check(JSON.stringify(task)).findings.filter(({ tier }) => tier === 'refused');
  const hidden =
    refused.some(({ rule }) => HIDING.has(rule)) || parseTaskDefinition(task).unknown.length > 0;
  const answers = oracle.judge(taskTemplate(task)).map((diagnosis): Answer => {
    const path = diagnosis.path.map(apiKey);
    const pointer = path.map((key) => `/${key}`).join('');
    const value = valueAt(task, path);
    const known = ORACLE_RULES[diagnosis.id] ?? [];
    const agreeing = refused.filter(
      ({ rule, path }) =>
        known.includes(rule) && (!GENERIC.test(diagnosis.id) || near(path, pointer)),
    );
    return {
      diagnosis,
      pointer,
      agreeing: agreeing.map(({ rule }) => rule),
      hidden: hidden || (typeof value === 'string' && hasPlaceholder(value)),
      difference: differenceOf(diagnosis, pointer),
    };
  });
  return { refused, answers };
};

/** What the oracle said that we neither say, nor refuse for another reason, nor list. */
export const unanswered = ({ answers }: Comparison): readonly Answer[] =>
  answers.filter(
    ({ agreeing, hidden, difference }) =>
      agreeing.length === 0 && !hidden && difference === undefined,
  );
