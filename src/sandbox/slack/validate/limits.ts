import table from '../../../../knowledge/facts/slack-limits.json' with { type: 'json' };

/** The name of a row of the table, such as `section.text`. */
export type LimitId = keyof typeof table;

export interface Limit {
  readonly what: string;
  /** What is counted: characters, items, bytes, a value. */
  readonly unit: string;
  readonly min?: number;
  readonly max: number;
  readonly source: string;
}

/** Slack's limits, each with its source. */
export const limits: { readonly [Id in LimitId]: Limit } = table;
