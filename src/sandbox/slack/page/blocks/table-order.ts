/** By which column a table is sorted, and which way. */
export interface Order {
  readonly column: number;
  readonly ascending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The rows in the order of one column, numbers as numbers; equal rows keep their places. */
export const orderRows = <Row>(
  rows: readonly Row[],
  order: Order | undefined,
  textOf: (row: Row, column: number) => string,
): readonly Row[] => {
  if (!order) return rows;
  const way = order.ascending ? 1 : -1;
  return rows.toSorted(
    (a, b) => way * collator.compare(textOf(a, order.column), textOf(b, order.column)),
  );
};

/** The next order when a column's head is pressed: up, down, then as it came. */
export const nextOrder = (order: Order | undefined, column: number): Order | undefined => {
  if (order?.column !== column) return { column, ascending: true };
  return order.ascending ? { column, ascending: false } : undefined;
};
