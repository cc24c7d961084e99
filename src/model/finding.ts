/** How bad: AWS refuses it; it registers and fails later; it works but you may not want it. */
export const TIERS = ['refused', 'fails', 'advice'] as const;
export type Tier = (typeof TIERS)[number];

/** What a finding is about. Findings that are refused or fail are always `validity`. */
export const CATEGORIES = ['validity', 'security', 'reliability', 'cost', 'style'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a task definition is judged for: the values of `requiresCompatibilities`. */
export const TARGETS = ['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES'] as const;
export type Target = (typeof TARGETS)[number];

/** One thing a rule found, complete in words: every face shows it without asking the rule again. */
export interface Finding {
  /** Rule id, a kebab-case sentence such as `secrets-need-execution-role`. */
  readonly rule: string;
  readonly tier: Tier;
  readonly category: Category;
  /** JSON Pointer (RFC 6901) into the document as it was pasted. */
  readonly path: string;
  /** 1-based position of `path` in the pasted text; of its nearest ancestor when the value is missing. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** The text AWS prints when it refuses this, where it is known. */
  readonly awsError: string | null;
  /** Id of the concept that explains the background. */
  readonly concept: string | null;
  /** Where the rule comes from. */
  readonly docs: string;
  /** Whether a repair is known, and whether anybody could object to it; absent where the author must decide. */
  readonly fixable?: 'safe' | 'unsafe';
}
