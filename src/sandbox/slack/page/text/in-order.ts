import { createElement, Fragment, type ReactNode } from 'react';

/** Draws items whose place is their only identity, such as the words of a text or the cells of a row. */
export const inOrder = <Item>(
  items: readonly Item[],
  draw: (item: Item, index: number) => ReactNode,
): ReactNode => createElement(Fragment, null, ...items.map((item, index) => draw(item, index)));
