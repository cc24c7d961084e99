import type { CheckReport } from './model/check-report.ts';
import type { Explanation } from './model/explanation.ts';
import type { Target } from './model/finding.ts';
import type { FixResult } from './model/fix-result.ts';
import type { RuleOff } from './operations/switched-off.ts';

export type { CheckReport, Shape, SwitchedOff } from './model/check-report.ts';
export type { Explanation, ExplanationAnswer, Match, MatchKind } from './model/explanation.ts';
export type { Category, Finding, Target, Tier } from './model/finding.ts';
export type { AppliedFix, FixResult } from './model/fix-result.ts';
export type { RuleOff } from './operations/switched-off.ts';

/** How a task definition is checked. */
export interface CheckTaskDefinitionOptions {
  /** What to judge for, in place of `requiresCompatibilities`. */
  readonly targets?: readonly Target[] | undefined;
  /** Rules to leave out, each with the reason. */
  readonly off?: readonly RuleOff[] | undefined;
}

/** How a task definition is put right. */
export interface FixTaskDefinitionOptions extends CheckTaskDefinitionOptions {
  /** Also make the changes that somebody could object to. */
  readonly unsafe?: boolean | undefined;
}

/**
 * Checks a task definition: a text in any form that people paste (JSON, YAML, CloudFormation, Terraform), or an object
 * as `RegisterTaskDefinition` takes it. Lines and columns of an object count in its JSON with two spaces of indentation.
 * Synchronous and pure; any text is answered with a report.
 */
export declare const checkTaskDefinition: (
  definition: string | object,
  options?: CheckTaskDefinitionOptions,
) => CheckReport;

/**
 * Makes the safe changes to a task definition and keeps the author's formatting. `text` of the result is the text
 * afterwards, `report` what is still found in it. Synchronous and pure.
 */
export declare const fixTaskDefinition: (
  definition: string | object,
  options?: FixTaskDefinitionOptions,
) => FixResult;

/** What is explained beside what Stevedore knows itself. */
export interface LoadExplainOptions {
  /** A folder of your own knowledge, relative to the working directory: concepts, comparisons, runbooks, services. */
  readonly knowledge?: string | undefined;
}

/**
 * Loads the knowledge base from the package's own files, and over them those of a folder of yours, and gives the function that answers questions from it. Keep
 * that function: loading takes about as long as starting Node.
 *
 * @throws Error that lists what is wrong with the knowledge base, or with your folder.
 */
export declare const loadExplain: (options?: LoadExplainOptions) => (query: string) => Explanation;
