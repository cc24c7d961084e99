import type { Path } from '../../model/parse-leniently.ts';
import type { Edit } from '../edit.ts';
import { jsonPointer } from '../fill-template.ts';
import type { PasteReading } from '../read/paste-reading.ts';
import { documentValue, isEditable, type PastedDocument } from '../read/pasted-document.ts';
import { repairText } from '../read/repair-text.ts';
import { editValue } from './edit-value.ts';
import type { FoundRepair } from './find-repairs.ts';
import { type Changes, collectEdit } from './holder-changes.ts';
import { jsonEdits } from './json-edits.ts';
import { layoutOf } from './json-layout.ts';
import { applyTextEdits } from './text-edit.ts';
import { trace } from './trace.ts';
import { yamlEdits } from './yaml-edits.ts';

/** A text after repairs, with what it must read as. */
export interface Repaired {
  readonly text: string;
  readonly done: readonly FoundRepair[];
  /** The definitions of the paste as the repairs mean them, in order. */
  readonly values: readonly unknown[];
}

/** The places that repairs of one document have claimed, so that no two of them touch the same. */
interface Claims {
  readonly claimed: Set<string>;
  readonly around: Set<string>;
}

/** Where an edit works: of missing fields within a missing one, only the outermost is a place. */
const placesOf = (document: PastedDocument, edit: Edit): readonly Path[] | undefined => {
  if (edit.kind === 'drop-nulls') return [edit.path];
  const spot = trace(document, edit.path);
  if (spot === undefined) return undefined;
  const place = edit.path.slice(0, edit.path.length - spot.rest.length);
  return edit.kind === 'rename' ? [place, [...place.slice(0, -1), edit.to]] : [place];
};

const prefixes = (path: Path): readonly string[] =>
  path.map((_, index) => jsonPointer(path.slice(0, index)));

const isFree = (path: Path, { claimed, around }: Claims): boolean =>
  !claimed.has(jsonPointer(path)) &&
  !around.has(jsonPointer(path)) &&
  !prefixes(path).some((outer) => claimed.has(outer));

const claim = (path: Path, { claimed, around }: Claims): void => {
  claimed.add(jsonPointer(path));
  for (const outer of prefixes(path)) around.add(outer);
};

/** Claims all places of a repair, or none of them. */
const claimAll = ({ repair, document }: FoundRepair, claims: Claims): boolean => {
  const own: Claims = { claimed: new Set(), around: new Set() };
  const places: Path[] = [];
  for (const edit of repair.edits) {
    const found = placesOf(document, edit);
    if (found === undefined) return false;
    for (const place of found) {
      if (!isFree(place, claims) || !isFree(place, own)) return false;
      claim(place, own);
      places.push(place);
    }
  }
  for (const place of places) claim(place, claims);
  return true;
};

const isWritable = (document: PastedDocument, edits: readonly Edit[]): boolean =>
  isEditable(document) && edits.every((edit) => collectEdit(document, edit, new Map()));

const textEdits = (text: string, original: string, document: PastedDocument, edits: Edit[]) => {
  const changes: Changes = new Map();
  for (const edit of edits) collectEdit(document, edit, changes);
  const layout = layoutOf(text, original, document.node);
  const write = document.syntax === 'yaml' ? yamlEdits : jsonEdits;
  return [...changes].flatMap(([holder, change]) => write(text, holder, change, layout));
};

/**
 * Makes the repairs that can be made together, the first of them first: one that touches what an earlier one touches
 * waits for another time. Terraform's language is not edited. The text is the same when nothing could be done.
 */
export const applyRepairs = (reading: PasteReading, repairs: readonly FoundRepair[]): Repaired => {
  const claims = new Map<PastedDocument, Claims>();
  const edits = new Map<PastedDocument, Edit[]>();
  const done: FoundRepair[] = [];
  for (const found of repairs) {
    const { document, repair } = found;
    const own = claims.get(document) ?? { claimed: new Set(), around: new Set() };
    claims.set(document, own);
    if (!isWritable(document, repair.edits) || !claimAll(found, own)) continue;
    edits.set(document, [...(edits.get(document) ?? []), ...repair.edits]);
    done.push(found);
  }
  const scanned = repairText(reading.text).text;
  const changed = applyTextEdits(
    reading.text,
    [...edits].flatMap(([document, list]) => textEdits(scanned, reading.text, document, list)),
  );
  const valuesAfter = (made: ReadonlyMap<PastedDocument, readonly Edit[]>) =>
    reading.documents.map((document) =>
      editValue(documentValue(document, { nulls: 0 }), made.get(document) ?? []),
    );
  return changed === undefined
    ? { text: reading.text, done: [], values: valuesAfter(new Map()) }
    : { text: changed, done, values: valuesAfter(edits) };
};
