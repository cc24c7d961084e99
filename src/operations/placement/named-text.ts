/** A text from outside with what to call it in messages: a path, `<stdin>`, "your paste". */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A value, or one whole sentence on why there is none: which text, which field, what to do. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };
