import { isObject, listAt } from '../objects.ts';
import {
  type Check,
  checkFields,
  type Fields,
  list,
  number,
  object,
  optional,
  required,
  string,
} from './check.ts';

const label = string('data_visualization.label');
const axisLabel = string('data_visualization.axis_label');
const point = object({ label: required(label), value: required(number()) });

const overAxis: Fields = {
  series: required(
    list(
      object({
        name: required(label),
        data: required(list(point, 'data_visualization.points')),
      }),
      'data_visualization.series',
    ),
  ),
  axis_config: required(
    object({
      categories: required(list(label, 'data_visualization.points')),
      x_label: optional(axisLabel),
      y_label: optional(axisLabel),
    }),
  ),
};

const CHARTS: { readonly [type: string]: Fields } = {
  line: overAxis,
  bar: overAxis,
  area: overAxis,
  pie: { segments: required(list(point, 'data_visualization.segments')) },
};

const positiveSegments: Check = (value, pointer, say) => {
  if (!isObject(value)) return;
  for (const [index, { value: share }] of listAt(value, 'segments').entries()) {
    if (typeof share === 'number' && share <= 0) {
      say('must be greater than 0', `${pointer}/segments/${index}/value`);
    }
  }
};

/** Every series has one point per category, in the same order, and a name of its own. */
const seriesFitCategories: Check = (value, pointer, say) => {
  if (!isObject(value) || !isObject(value['axis_config'])) return;
  const { categories } = value['axis_config'];
  const names = new Set<unknown>();
  for (const [index, series] of listAt(value, 'series').entries()) {
    const labels = listAt(series, 'data').map((each) => each['label']);
    if (JSON.stringify(labels) !== JSON.stringify(categories)) {
      say('data labels must match axis_config.categories', `${pointer}/series/${index}/data`);
    }
    if (names.has(series['name'])) {
      say('series names must be unique', `${pointer}/series/${index}/name`);
    }
    names.add(series['name']);
  }
};

const chart: Check = (value, pointer, say) => {
  if (!isObject(value)) return say('must provide an object', pointer);
  const type = String(value['type']);
  const fields = Object.hasOwn(CHARTS, type) ? CHARTS[type] : undefined;
  if (fields === undefined) return say(`unsupported type: ${type}`, `${pointer}/type`);
  checkFields({ type: required(string()), ...fields }, value, pointer, say);
  positiveSegments(value, pointer, say);
  seriesFitCategories(value, pointer, say);
};

/** The fields of a data_visualization block. Source: docs.slack.dev/reference/block-kit/blocks/data-visualization-block. */
export const dataVisualizationFields: Fields = {
  title: required(string('data_visualization.title')),
  chart: required(chart),
};
