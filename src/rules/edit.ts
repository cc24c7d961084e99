import type { Path } from '../model/parse-leniently.ts';

/** A value that can be written into a definition. */
export type JsonValue =
  | string
  | number
  | boolean
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** One change to a definition, in the API's own field names; whoever applies it finds the place in the paste. */
export type Edit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: JsonValue }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }
  /** Removes every null within the value at `path`; that value itself stays. */
  | { readonly kind: 'drop-nulls'; readonly path: Path };

/**
 * The one right way to put a finding right. `safe` means that nobody who understands it would object: what the
 * definition means to its author stays, and applying it needs no knowledge that the definition does not hold.
 */
export interface Repair {
  readonly safe: boolean;
  /** What the change does, in the imperative: "Remove `hostPort`". */
  readonly title: string;
  readonly edits: readonly Edit[];
}
