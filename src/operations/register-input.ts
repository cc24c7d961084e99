import type { PasteReading } from '../rules/read/paste-reading.ts';
import { documentValue, type PastedDocument } from '../rules/read/pasted-document.ts';
import { readPaste } from '../rules/read/read-paste.ts';
import { describeOnlyFields } from '../rules/tables.ts';

/** The shapes that say all that register-task-definition takes, in its own words. */
const REGISTRABLE: ReadonlySet<string> = new Set(['register-input', 'describe-output']);

/** Tags stand beside the definition in what describe-task-definition prints with `--include TAGS`. */
const tagsBeside = ({ roots }: PasteReading, document: PastedDocument): unknown => {
  const [root] = roots;
  if (document.pointer.length !== 1 || root?.type !== 'object') return undefined;
  const tags = root.members.findLast(({ key }) => key === 'tags')?.value;
  if (tags?.type !== 'array' || tags.items.length === 0) return undefined;
  return documentValue({ ...document, part: 'task', node: tags }, { nulls: 0 });
};

/**
 * The definition in a paste as `aws ecs register-task-definition --cli-input-json` takes it: JSON without comments,
 * nulls, wrapper and the fields that only describe output has. Null when the paste is not exactly one whole definition
 * in the API's own spelling.
 */
export const registerInput = (text: string): string | null => {
  const reading = readPaste(text);
  const [document] = reading.documents;
  if (reading.documents.length !== 1 || document?.part !== 'task') return null;
  if (!REGISTRABLE.has(document.shape) || document.spelling.naming !== 'api') return null;
  const value = documentValue(document, { nulls: 0 });
  if (typeof value !== 'object' || value === null) return null;
  const kept = Object.entries(value).filter(([field]) => !describeOnlyFields.includes(field));
  const tags = tagsBeside(reading, document);
  const input = { ...Object.fromEntries(kept), ...(tags === undefined ? {} : { tags }) };
  return `${JSON.stringify(input, null, 2)}\n`;
};
