import { TARGETS, type Target } from '../model/finding.ts';
import { type ParsedTaskDefinition, parseTaskDefinition } from '../model/parse-task-definition.ts';
import { hasPlaceholder } from '../model/placeholder.ts';
import type { PasteReading } from './read/paste-reading.ts';
import { documentValue, type PastedDocument } from './read/pasted-document.ts';

/** A definition ready to be judged. */
export interface Subject {
  readonly reading: PasteReading;
  readonly document: PastedDocument;
  readonly parsed: ParsedTaskDefinition;
  /** What it is judged for; empty when a placeholder stands where it says so. */
  readonly targets: readonly Target[];
  readonly targetsAssumed: boolean;
  /** How many nulls were left out of it. */
  readonly nulls: number;
}

type Judged = Pick<Subject, 'targets' | 'targetsAssumed'>;

const requested = ({ task, unknown }: ParsedTaskDefinition): Judged => {
  const asked = task.requiresCompatibilities ?? [];
  const targets = TARGETS.filter((target) => asked.includes(target));
  if (targets.length > 0) return { targets, targetsAssumed: false };
  const open =
    asked.some(hasPlaceholder) || unknown.some(([field]) => field === 'requiresCompatibilities');
  return { targets: open ? [] : ['EC2'], targetsAssumed: true };
};

/**
 * Makes a pasted definition ready for the rules. It is judged for `targets` when they are given, else for what it
 * asks for in `requiresCompatibilities`, else for EC2, as AWS does.
 */
export const prepareSubject = (
  reading: PasteReading,
  document: PastedDocument,
  targets: readonly Target[] = [],
): Subject => {
  const leftOut = { nulls: 0 };
  const parsed = parseTaskDefinition(documentValue(document, leftOut));
  const judged = targets.length > 0 ? { targets, targetsAssumed: false } : requested(parsed);
  return { reading, document, parsed, ...judged, nulls: leftOut.nulls };
};
