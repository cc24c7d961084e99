import type { Category, Tier } from './finding.ts';

export type MatchKind = 'concept' | 'comparison' | 'rule' | 'failure' | 'event' | 'fact' | 'lesson';

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
  readonly confusedWith: readonly Link[];
  readonly related: readonly Link[];
  readonly beliefs: readonly Belief[];
  readonly docs: string;
  /** ISO date on which the text was last held against its sources. */
  readonly checked: string;
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
}

export interface RuleAnswer {
  readonly kind: 'rule';
  readonly id: string;
  readonly title: string;
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

export type ExplanationAnswer = ConceptAnswer | ComparisonAnswer | RuleAnswer;

/** The answer to "explain this". `answer` is null when nothing was found with enough confidence to say it. */
export interface Explanation {
  readonly query: string;
  readonly matches: readonly Match[];
  readonly answer: ExplanationAnswer | null;
}
