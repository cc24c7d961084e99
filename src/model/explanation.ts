import type { Category, Target, Tier } from './finding.ts';
import type { Origin } from './origin.ts';
import type { NamedService, Runbook } from './team-notes.ts';

type KnownKind = 'concept' | 'comparison' | 'rule' | 'failure' | 'event' | 'fact' | 'lesson';

/** What is known of ECS, and what a team wrote itself. */
export type MatchKind = KnownKind | 'runbook' | 'service';

/** One candidate for what was asked, best first in every list. */
export interface Match {
  readonly kind: MatchKind;
  readonly id: string;
  readonly title: string;
  /** 0 to 1; 1 is an exact id, title, alias or field name. */
  readonly score: number;
}

/** A thing to ask about next. */
export interface Link {
  readonly kind: MatchKind;
  readonly id: string;
  readonly title: string;
}

/** Something many people believe about a concept that is not so. */
export interface Belief {
  readonly claim: string;
  readonly correct: string;
  readonly source: string;
}

export interface ConceptAnswer {
  readonly kind: 'concept';
  readonly id: string;
  readonly title: string;
  readonly category: string;
  /** The answer in one sentence. */
  readonly summary: string;
  /** Two to six short paragraphs of Markdown (bold, code, lists, links; no headings). */
  readonly body: string;
  /** Task-definition and service fields it explains, spelt as AWS spells them. */
  readonly fields: readonly string[];
  /** The field that was asked for by name, which this concept explains. */
  readonly field?: FieldCard;
  /** The numbers that were asked for, which this concept explains. */
  readonly fact?: FactAnswer;
  /** The rule whose refusal was pasted, which this concept explains. */
  readonly rule?: RuleAnswer;
  readonly confusedWith: readonly Link[];
  readonly related: readonly Link[];
  readonly beliefs: readonly Belief[];
  readonly docs: string;
  /** ISO date on which the text was last held against its sources. */
  readonly checked: string;
  readonly origin: Origin;
}

export interface ComparisonAnswer {
  readonly kind: 'comparison';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly left: Link;
  readonly right: Link;
  readonly rows: readonly {
    readonly aspect: string;
    readonly left: string;
    readonly right: string;
  }[];
  readonly whenLeft: string;
  readonly whenRight: string;
  readonly docs: string;
  readonly checked: string;
  readonly origin: Origin;
}

export interface RuleAnswer {
  readonly kind: 'rule';
  readonly id: string;
  readonly title: string;
  /** What it is about, where that is not a task definition. */
  readonly about?: 'service' | 'cluster' | 'capacity provider';
  readonly tier: Tier;
  readonly category: Category;
  readonly why: string;
  readonly fix: string;
  readonly awsError: string | null;
  readonly concept: Link | null;
  /** JSON text of the smallest definition that passes, and of one that does not. */
  readonly good: string;
  readonly bad: string;
  readonly docs: string;
}

/** One likely cause of a failure, and how to tell that it is this one. */
interface Cause {
  readonly cause: string;
  readonly tell: string | null;
}

/** A stopped reason, an exit code or an API error (`failure`), or a service event (`event`). */
export interface FailureAnswer {
  readonly kind: 'failure' | 'event';
  readonly id: string;
  readonly title: string;
  /** `ok` and `info` are normal, `warn` matters when it repeats. */
  readonly severity?: 'ok' | 'info' | 'warn' | 'error';
  /** What it means, in one sentence. */
  readonly summary: string;
  /** What was read out of the pasted text: names, numbers, ids. Never more than that. */
  readonly read: readonly { readonly name: string; readonly value: string }[];
  /** Likely causes, most likely first. */
  readonly causes: readonly Cause[];
  readonly fixes: readonly string[];
  /** The text as AWS prints it. */
  readonly example: string | null;
  readonly concept: Link | null;
  readonly related: readonly Link[];
  /** A web address where there is one. */
  readonly docs: string | null;
  /** Where meaning and text come from, in words. */
  readonly source: string;
  /** Whether the text stands on an AWS page, in AWS source code, was seen in real output, or none of these. */
  readonly verified: readonly ('doc' | 'source' | 'observed')[];
}

/** Numbers as a table. */
export interface FactAnswer {
  readonly kind: 'fact';
  readonly id: string;
  readonly title: string;
  /** The number that was asked for, in one sentence. */
  readonly summary: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly concept: Link | null;
  readonly docs: string;
  readonly source: string;
  readonly checked: string;
}

/** What there is to know about one field of a task definition or service. */
export interface FieldCard {
  /** As in the AWS API, `[]` for list items: `containerDefinitions[].portMappings[].hostPort`. */
  readonly path: string;
  readonly of: 'task definition' | 'service';
  /** `integer`, `string`, `list of strings`… */
  readonly type: string;
  readonly required: boolean;
  /** Allowed values or range, from the fact tables; null when any value of the type will do. */
  readonly allowed: string | null;
  readonly default: string | null;
  /** Launch types that take the field. */
  readonly targets: readonly Target[];
  /** One sentence on what it does. */
  readonly summary: string;
  /** Rules that watch it. */
  readonly rules: readonly Link[];
  readonly docs: string;
}

/** What a team wrote on what to do; text from outside, not escaped. */
export interface RunbookAnswer extends Omit<Runbook, 'failures'> {
  readonly kind: 'runbook';
  /** What it is for; empty when it is for its services whatever happens. */
  readonly failures: readonly Link[];
}

/** What a team wrote on a service of its own; text from outside, not escaped. */
export interface ServiceAnswer extends Omit<NamedService, 'about'> {
  readonly kind: 'service';
  /** `cluster/service`, as AWS spells them. */
  readonly id: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly runbooks: readonly Link[];
}

export type ExplanationAnswer =
  | ConceptAnswer
  | ComparisonAnswer
  | RuleAnswer
  | FailureAnswer
  | FactAnswer
  | RunbookAnswer
  | ServiceAnswer;

/** The answer to "explain this". `answer` is null when nothing was found with enough confidence to say it. */
export interface Explanation {
  readonly query: string;
  readonly matches: readonly Match[];
  readonly answer: ExplanationAnswer | null;
}
