import * as z from 'zod/mini';
import { inOrder } from '../text/in-order.ts';
import { defineBlock } from './define-block.tsx';
import { CellContent, type TableCell, tableCell } from './table-cell.tsx';

const table = z.object({
  rows: z.array(z.array(tableCell)),
  column_settings: z.optional(
    z.array(
      z.nullable(
        z.object({
          align: z.optional(z.enum(['left', 'center', 'right'])),
          is_wrapped: z.optional(z.boolean()),
        }),
      ),
    ),
  ),
});

type Columns = z.infer<typeof table>['column_settings'];

const classOf = (cell: TableCell, column: number, columns: Columns): string => {
  const { align, is_wrapped } = columns?.[column] ?? {};
  const side = align ?? (cell.type === 'raw_number' ? 'right' : 'left');
  return `align-${side}${is_wrapped ? '' : ' cell-nowrap'}`;
};

export const Table = defineBlock(table, ({ block }) => {
  const [head = [], ...body] = block.rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll, and the keyboard must reach them
    <section className="table-scroll" aria-label="Table" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {inOrder(head, (cell, column) => (
              <th
                scope="col"
                className={classOf(body[0]?.[column] ?? cell, column, block.column_settings)}
              >
                <CellContent cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(body, (row) => (
            <tr>
              {inOrder(row, (cell, column) => (
                <td className={classOf(cell, column, block.column_settings)}>
                  <CellContent cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});
