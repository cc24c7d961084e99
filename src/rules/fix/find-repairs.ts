import { TIERS } from '../../model/finding.ts';
import type { Repair } from '../edit.ts';
import type { PlacedFinding } from '../engine.ts';
import type { PastedDocument } from '../read/pasted-document.ts';

/** What rules found in one document. */
export interface DocumentFindings {
  readonly document: PastedDocument;
  readonly findings: readonly PlacedFinding[];
}

/** A repair that a rule offers for one of its findings. */
export interface FoundRepair {
  readonly rule: string;
  readonly repair: Repair;
  readonly document: PastedDocument;
  /** JSON Pointer of the finding into the pasted text. */
  readonly path: string;
}

/** The repairs that findings carry, for the most important findings first, then in the order of the text. */
export const findRepairs = (found: readonly DocumentFindings[]): readonly FoundRepair[] =>
  found
    .flatMap(({ document, findings }) => findings.map((finding) => ({ document, finding })))
    .sort(
      ({ finding: a }, { finding: b }) =>
        TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
        a.offset - b.offset ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )
    .flatMap(({ document, finding: { rule, path, repair } }) =>
      repair === undefined ? [] : [{ rule, repair, document, path }],
    );
