import { useState } from 'react';
import * as z from 'zod/mini';
import { Icon } from '../icon/icon.tsx';
import { inOrder } from '../text/in-order.ts';
import { defineBlock } from './define-block.tsx';
import { CellContent, cellText, type TableCell, tableCell } from './table-cell.tsx';
import { nextOrder, type Order, orderRows } from './table-order.ts';

const dataTable = z.object({
  rows: z.array(z.array(tableCell)),
  caption: z.string(),
  page_size: z.optional(z.number()),
  row_header_column_index: z.optional(z.number()),
});

const textOf = (row: readonly TableCell[], column: number) => {
  const cell = row[column];
  return cell ? cellText(cell) : '';
};

const sortOf = (order: Order | undefined, column: number) => {
  if (order?.column !== column) return 'none';
  return order.ascending ? 'ascending' : 'descending';
};

const Pager = ({
  page,
  pages,
  turn,
}: {
  page: number;
  pages: number;
  turn: (to: number) => void;
}) => (
  <nav className="pager" aria-label="Pages of the table">
    <button
      type="button"
      className="icon-button"
      aria-label="Previous page"
      disabled={page === 0}
      onClick={() => turn(page - 1)}
    >
      <Icon name="back" />
    </button>
    <span aria-live="polite">
      {page + 1} of {pages}
    </span>
    <button
      type="button"
      className="icon-button"
      aria-label="Next page"
      disabled={page >= pages - 1}
      onClick={() => turn(page + 1)}
    >
      <Icon name="forward" />
    </button>
  </nav>
);

/** data_table: sorted by its heads, in pages. */
export const DataTable = defineBlock(dataTable, ({ block }) => {
  const [order, setOrder] = useState<Order>();
  const [page, setPage] = useState(0);
  const [head = [], ...body] = block.rows;
  const size = Math.max(1, block.page_size ?? 5);
  const pages = Math.max(1, Math.ceil(body.length / size));
  const at = Math.min(page, pages - 1);
  const rows = orderRows(body, order, textOf).slice(at * size, (at + 1) * size);
  const rowHead = block.row_header_column_index ?? 0;
  const sideOf = (column: number) =>
    body[0]?.[column]?.type === 'raw_number' ? 'align-right' : 'align-left';
  return (
    <div className="data-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll, and the keyboard must reach them */}
      <section className="table-scroll" aria-label={block.caption} tabIndex={0}>
        <table className="table">
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {inOrder(head, (cell, column) => (
                <th scope="col" className={sideOf(column)} aria-sort={sortOf(order, column)}>
                  <button
                    type="button"
                    className="sort-button"
                    onClick={() => {
                      setOrder(nextOrder(order, column));
                      setPage(0);
                    }}
                  >
                    <CellContent cell={cell} />
                    <Icon name={sortOf(order, column) === 'descending' ? 'down' : 'up'} />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder(rows, (row) => (
              <tr>
                {inOrder(row, (cell, column) =>
                  column === rowHead ? (
                    <th scope="row" className={sideOf(column)}>
                      <CellContent cell={cell} />
                    </th>
                  ) : (
                    <td className={sideOf(column)}>
                      <CellContent cell={cell} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pages > 1 && <Pager page={at} pages={pages} turn={setPage} />}
    </div>
  );
});
