/** A file of the knowledge base as text; `name` is its path below the knowledge directory. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** What is wrong in one file, in words that name the field. */
export interface Problem {
  readonly file: string;
  readonly message: string;
}

/** Either what a file says, or everything that is wrong with it. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const parsed = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });

export const failed = (file: string, ...messages: readonly string[]): Parsed<never> => ({
  ok: false,
  problems: messages.map((message) => ({ file, message })),
});

/** What was read well, in order. */
export const valuesOf = <Value>(files: readonly Parsed<Value>[]): readonly Value[] =>
  files.flatMap((file) => (file.ok ? [file.value] : []));

/** What is wrong in those that were not. */
export const problemsOf = (files: readonly Parsed<unknown>[]): readonly Problem[] =>
  files.flatMap((file) => (file.ok ? [] : file.problems));
