import { jsonPointer } from '../../../src/rules/fill-template.ts';
import { documentValue, locate } from '../../../src/rules/read/pasted-document.ts';
import { readPaste } from '../../../src/rules/read/read-paste.ts';

/** The first document of a paste, with its value in the API's spelling. */
export const only = (text: string) => {
  const reading = readPaste(text);
  const [document] = reading.documents;
  if (document === undefined)
    throw new Error(
      `read as ${reading.shape}: ${JSON.stringify(reading.fault ?? reading.foreign)}`,
    );
  return { reading, document, value: documentValue(document, { nulls: 0 }) };
};

/** Where a path of the first document stands in the paste: pointer, line and column. */
export const place = (text: string, ...path: readonly (string | number)[]): string => {
  const { reading, document } = only(text);
  const { pointer, offset } = locate(document, path);
  const { line, column } = reading.positionOf(offset);
  return `${jsonPointer(pointer)} ${line}:${column}`;
};

/** Every document of a paste in a few words: what it is, in which language, and what the paste calls it. */
export const outline = (text: string): readonly string[] =>
  readPaste(text).documents.map(({ shape, part, syntax, logicalId }) =>
    [shape, part, syntax, ...(logicalId === undefined ? [] : [logicalId])].join(' '),
  );

/** Why a paste could not be read, with the place: `3:1 found … expected …`, or the kind of fault. */
export const faultOf = (text: string): string | undefined => {
  const { fault, positionOf } = readPaste(text);
  if (fault?.kind !== 'broken') return fault?.kind;
  const { line, column } = positionOf(fault.offset);
  return `${line}:${column} ${fault.syntax}: found ${fault.found}, expected ${fault.expected}`;
};
