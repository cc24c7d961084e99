import type { Shape } from '../../model/check-report.ts';
import type { Foreign } from './foreign.ts';
import type { JsonNode } from './json-node.ts';
import type { Position } from './line-index.ts';
import type { TextKind } from './name-text.ts';
import type { PastedDocument, Syntax } from './pasted-document.ts';
import type { Fault } from './read-stop.ts';

/** Why a paste could not be read; the kinds are the messages of the rules in src/rules/paste. */
export type ReadFault =
  | { readonly kind: 'empty' | TextKind }
  | { readonly kind: 'tooLarge'; readonly characters: number }
  | ({ readonly kind: 'broken'; readonly syntax: Syntax; readonly truncated: boolean } & Fault);

/** A pasted text, read as far as it can be without judging it. */
export interface PasteReading {
  readonly text: string;
  readonly shape: Shape;
  /** The values that were read from the text; one in nearly every paste. */
  readonly roots: readonly JsonNode[];
  readonly documents: readonly PastedDocument[];
  readonly fault: ReadFault | null;
  /** What it is when it can be read and holds no document. */
  readonly foreign: Foreign | null;
  /** Whole sentences on what was left out or repaired. */
  readonly setAside: readonly string[];
  readonly positionOf: (offset: number) => Position;
}
