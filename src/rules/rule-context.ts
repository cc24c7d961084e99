import type { Target } from '../model/finding.ts';
import type { Path, TypeIssue } from '../model/parse-task-definition.ts';
import type { PasteReading } from './read/paste-reading.ts';
import type { PastedDocument } from './read/pasted-document.ts';

/** What a rule may know beside the task definition itself. */
export interface RuleContext {
  readonly reading: PasteReading;
  /** The definition that is judged; null for rules on the text as a whole. */
  readonly document: PastedDocument | null;
  /** What the definition is judged for; empty when a placeholder stands there. */
  readonly targets: readonly Target[];
  readonly issues: readonly TypeIssue[];
  /**
   * Whether the value at a path, or one that it lies in, was pasted but is not known (a placeholder, or of a wrong
   * type). A rule about something missing asks this first.
   */
  readonly isUnknown: (...path: Path) => boolean;
}
