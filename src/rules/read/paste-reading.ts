import type { Shape } from '../../model/check-report.ts';
import type { JsonNode } from './json-node.ts';
import type { Position } from './line-index.ts';
import type { PastedDocument } from './pasted-document.ts';

/** Why a paste could not be read; the kinds are the messages of the rule readable-json. */
export type ReadFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly characters: number }
  | { readonly kind: 'noJson' }
  | { readonly kind: 'terraform' }
  | { readonly kind: 'yaml' }
  | {
      readonly kind: 'broken';
      readonly offset: number;
      readonly found: string;
      readonly expected: string;
    };

/** A pasted text, read as far as it can be without judging it. */
export interface PasteReading {
  readonly text: string;
  readonly shape: Shape;
  /** The values that were read from the text; one in nearly every paste. */
  readonly roots: readonly JsonNode[];
  readonly documents: readonly PastedDocument[];
  readonly fault: ReadFault | null;
  /** Whole sentences on what was left out or repaired. */
  readonly setAside: readonly string[];
  readonly positionOf: (offset: number) => Position;
}
