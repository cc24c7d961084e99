/** One thing that can be asked about a table: the words that ask for it and the sentence that answers. */
export interface Point {
  readonly asks: readonly string[];
  readonly says: string;
  /** Rows of the table that the sentence is about, by position. */
  readonly rows: readonly number[];
  /** Web address of the page that says so, when it is another than the table's. */
  readonly docs?: string;
}

/** What was read out of a question that names amounts. */
export interface Reading {
  readonly says: string;
  /** The rows that answer; the rest of the table is left out. */
  readonly rows: readonly number[];
  /** How sure it is that this table was meant: 0 to 1. */
  readonly score: number;
}

/** A table that answers questions. */
export interface Fact {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly asks: readonly string[];
  /** The answer when nothing particular was asked for. */
  readonly says: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly points: readonly Point[];
  /** Whether its rows are limits of different things, rather than the members of one list. */
  readonly ofLimits: boolean;
  readonly concept: string | null;
  readonly docs: string;
  readonly source: string;
  readonly checked: string;
  readonly read?: (question: string) => Reading | null;
}

/** The part of a fact that its table gives. */
export type View = Pick<Fact, 'columns' | 'rows' | 'points' | 'source' | 'checked' | 'read'> & {
  /** Fills the blanks of the fact's general sentence. */
  readonly words?: Readonly<Record<string, string>>;
};

/** Words as a list in a sentence: `a, b or c`. */
export const listed = (words: readonly string[], last: 'and' | 'or' = 'and'): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.slice(-1).join('')}`;
