import type { Fact, View } from './fact.ts';
import { fargateSizesView } from './fargate-sizes.ts';
import { createFill } from './fill.ts';
import { limitBook } from './limit-book.ts';
import { limitView } from './limit-view.ts';
import {
  apiRatesView,
  ebsVolumeTypesView,
  reservedPortsView,
  ulimitsView,
} from './number-views.ts';
import { launchTypeFieldsView, logDriversView, networkModesView } from './other-views.ts';
import type { FactTables } from './tables.ts';

const DOCS = 'https://docs.aws.amazon.com/';

const VIEWS: Readonly<Record<string, (tables: FactTables) => View>> = {
  'fargate-sizes': fargateSizesView,
  'log-drivers': logDriversView,
  'network-modes': networkModesView,
  'launch-type-fields': launchTypeFieldsView,
  'ebs-volume-types': ebsVolumeTypesView,
  'api-rates': apiRatesView,
  'reserved-ports': reservedPortsView,
  ulimits: ulimitsView,
};

/** Every fact with its table, in the order of `facts/answers.json`. Throws when one names a view that does not exist. */
export const factsOf = (tables: FactTables): readonly Fact[] => {
  const book = limitBook(tables);
  const fill = createFill(book);
  return tables.answers.facts.map(
    ({ id, title, view: name, aliases, asks, says, concept, docs }) => {
      const view = name === 'limits' ? limitView(tables, book, fill, id) : VIEWS[name]?.(tables);
      if (view === undefined) {
        throw new Error(
          `facts/answers.json gives ${id} the view "${name}"; write "limits" or one of ${Object.keys(VIEWS).join(', ')}.`,
        );
      }
      const { words, ...table } = view;
      return {
        ...table,
        id,
        title,
        aliases,
        asks,
        says: fill(says, words),
        ofLimits: name === 'limits',
        concept,
        docs: `${DOCS}${docs}`,
      };
    },
  );
};
