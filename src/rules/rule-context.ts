import type { Target } from '../model/finding.ts';
import type { Path, TypeIssue } from '../model/parse-leniently.ts';
import type { TaskDefinition } from '../model/task-definition.ts';
import type { PasteReading } from './read/paste-reading.ts';
import type { PastedDocument } from './read/pasted-document.ts';

/**
 * Whether the value at a path, or one that it lies in, was pasted but is not known (a placeholder, or of a wrong type).
 * A rule about something missing asks this first.
 */
export type IsUnknown = (...path: Path) => boolean;

/** What a rule may know beside what it judges. */
export interface DocumentContext {
  readonly reading: PasteReading;
  /** What is judged; null for rules on the text as a whole. */
  readonly document: PastedDocument | null;
  readonly issues: readonly TypeIssue[];
  readonly isUnknown: IsUnknown;
  /** Whether AWS printed the document itself. */
  readonly described: boolean;
  /** How many nulls were left out of the document. */
  readonly nulls: number;
}

/** What a rule may know beside the task definition itself. */
export interface RuleContext extends DocumentContext {
  /** What the definition is judged for; empty when a placeholder stands there. */
  readonly targets: readonly Target[];
}

/** A task definition that a service refers to. */
export interface ReferencedTask {
  readonly task: TaskDefinition;
  readonly isUnknown: IsUnknown;
}

/** What a rule may know beside the service itself. */
export interface ServiceContext extends DocumentContext {
  /** The task definition that the service runs; null when it was not pasted, or could be any of several. */
  readonly referenced: ReferencedTask | null;
}
