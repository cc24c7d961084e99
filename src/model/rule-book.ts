import type { FieldCard, Link, RuleAnswer } from './explanation.ts';

/** The rules as explain tells of them. */
export interface RuleBook {
  readonly answers: readonly RuleAnswer[];
  /** The rules that watch a field of a task definition or a service, by its path in the AWS API with `[]` for list items. */
  readonly ofFields: Readonly<Record<FieldCard['of'], ReadonlyMap<string, readonly Link[]>>>;
}
