import {
  boolean,
  byType,
  type Check,
  choice,
  type Fields,
  list,
  number,
  object,
  optional,
  required,
  string,
} from './check.ts';
import { richTextFields } from './rich-text.ts';

const rawCells: { readonly [type: string]: Fields } = {
  raw_text: { text: required(string()) },
  raw_number: { value: required(number()), text: required(string()) },
};
const richCell: Fields = { block_id: optional(string('block.block_id')), ...richTextFields };
const cell = byType({ ...rawCells, rich_text: richCell });
const headerCell = byType(rawCells);

const sameWidth: Check = (value, pointer, say) => {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return;
  const width = value[0].length;
  for (const [index, row] of value.entries()) {
    if (Array.isArray(row) && row.length !== width) {
      say(`must have ${width} items, as the first row has`, `${pointer}/${index}`);
    }
  }
};

/** The fields of a table block. */
export const tableFields: Fields = {
  rows: required((value, pointer, say) => {
    list(list(cell, 'table.columns'), 'table.rows')(value, pointer, say);
    sameWidth(value, pointer, say);
  }),
  column_settings: optional(
    list(
      object({
        align: optional(choice('left', 'center', 'right')),
        is_wrapped: optional(boolean),
      }),
      'table.columns',
    ),
  ),
};

/** The fields of a data_table block. Its first row is the header and takes no rich text. */
export const dataTableFields: Fields = {
  caption: required(string()),
  page_size: optional(number('data_table.page_size')),
  row_header_column_index: optional(number()),
  rows: required((value, pointer, say) => {
    list(list(cell, 'data_table.columns'), 'data_table.rows')(value, pointer, say);
    const header: unknown = Array.isArray(value) ? value[0] : undefined;
    if (header !== undefined) list(headerCell)(header, `${pointer}/0`, say);
    sameWidth(value, pointer, say);
  }),
};
