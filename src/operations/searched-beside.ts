import type { ExtraDocument } from '../knowledge/documents.ts';
import type { Failures } from '../knowledge/failures/failures.ts';
import type { RuleAnswer } from '../model/explanation.ts';

/** What is searched beside the base: rules and failures. */
export const searchedBeside = (
  rules: readonly RuleAnswer[],
  failures: Failures,
): readonly ExtraDocument[] => [
  ...rules.map(({ id, title }) => ({ kind: 'rule' as const, id, title, text: title })),
  ...failures.all.map(({ kind, id, title, meaning, keywords }) => ({
    kind,
    id,
    title,
    text: [meaning, ...keywords].join(' '),
  })),
];
