import * as z from 'zod/mini';
import { RichTextView } from '../text/rich-text.tsx';
import { richTextBlock } from '../text/rich-text-schema.ts';

/** A cell of table and data_table. */
export const tableCell = z.discriminatedUnion('type', [
  z.object({ type: z.literal('raw_text'), text: z.string() }),
  z.object({
    type: z.literal('raw_number'),
    value: z.optional(z.number()),
    text: z.optional(z.string()),
  }),
  richTextBlock,
]);

export type TableCell = z.infer<typeof tableCell>;

/** What a cell shows. */
export const CellContent = ({ cell }: { cell: TableCell }) => {
  if (cell.type === 'rich_text') return <RichTextView block={cell} />;
  return cell.text ?? ('value' in cell ? String(cell.value) : '');
};

const plainOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'string') return value.text;
  return Object.values(value).map(plainOf).join('');
};

/** What a cell is sorted and searched by. */
export const cellText = (cell: TableCell): string => {
  if (cell.type === 'raw_number') return cell.text ?? String(cell.value ?? '');
  return cell.type === 'raw_text' ? cell.text : cell.elements.map(elementText).join(' ');
};

const elementText = (element: unknown): string =>
  typeof element === 'object' && element !== null && 'elements' in element
    ? plainOf(element.elements)
    : plainOf(element);
