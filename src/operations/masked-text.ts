import { readPaste } from '../rules/read/read-paste.ts';
import { type Span, spansOf } from './source/spans.ts';

const MASK = '…';

/** What may stand between values without saying anything: white space and the signs of JSON, YAML and HCL. */
const STRUCTURE = /^[\s{}[\],:=|>-]*/;

/** A comment or other text between values may say anything. */
const maskedGap = (gap: string): string =>
  gap
    .split('\n')
    .map((line) => {
      const [signs = ''] = STRUCTURE.exec(line) ?? [];
      return signs.length === line.length ? line : `${signs}${MASK}`;
    })
    .join('\n');

/** Keys, names of variables and what is harmless wherever it stands. Where a secret is kept is nobody's business. */
const mayShow = ({ disclosure, pointer }: Span): boolean =>
  pointer() === '' || (disclosure() !== 'never' && !/valueFrom$/i.test(pointer()));

/**
 * A paste for showing beside another state of itself: keys and harmless values as they are, `…` in the place of all
 * other values, comments and prose. Lines stay lines.
 */
export const maskedText = (text: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (const span of spansOf(readPaste(text))) {
    const value = text.slice(span.start, span.end);
    const masked = value.startsWith('"') ? `"${MASK}"` : MASK;
    parts.push(maskedGap(text.slice(at, span.start)), mayShow(span) ? value : masked);
    at = span.end;
  }
  return [...parts, maskedGap(text.slice(at))].join('');
};
