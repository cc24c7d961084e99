import { useId, useState } from 'react';
import { Icon } from '../icon/icon.tsx';
import { inOrder } from '../text/in-order.ts';
import type { Chart } from './chart-schema.ts';
import { PiePlot } from './pie-chart.tsx';
import { categoriesOf, chartSize, XyPlot } from './xy-chart.tsx';

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A chart's data as rows of text, the first being the heads. */
const chartRows = (chart: Chart): readonly (readonly string[])[] => {
  if (chart.type === 'pie') {
    const total = chart.segments.reduce((sum, { value }) => sum + value, 0) || 1;
    const share = (value: number) => `${Math.round((value / total) * 100)} %`;
    return [
      ['Segment', 'Value', 'Share'],
      ...chart.segments.map(({ label, value }) => [label, number.format(value), share(value)]),
    ];
  }
  const valueAt = (category: string, data: readonly { label: string; value: number }[]) => {
    const found = data.find(({ label }) => label === category);
    return found ? number.format(found.value) : 'none';
  };
  return [
    [chart.axis_config?.x_label ?? 'Category', ...chart.series.map(({ name }) => name)],
    ...categoriesOf(chart).map((category) => [
      category,
      ...chart.series.map(({ data }) => valueAt(category, data)),
    ]),
  ];
};

const DataTable = ({ title, rows }: { title: string; rows: readonly (readonly string[])[] }) => {
  const [head = [], ...body] = rows;
  return (
    <table className="table chart-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map(([name = '', ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {inOrder(values, (value) => (
              <td className="align-right">{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A chart with its legend. The same data stands as a table for screen readers, and for all who ask for it. */
export const ChartFigure = ({ title, chart }: { title: string; chart: Chart }) => {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const names =
    chart.type === 'pie'
      ? chart.segments.map(({ label }) => label)
      : chart.series.map(({ name }) => name);
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption className="chart-head">
        <span id={id} className="chart-title">
          {title}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-label="Show as a table"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          <Icon name="table" />
        </button>
      </figcaption>
      {!asTable && (
        <>
          <svg
            className="chart-plot"
            viewBox={`0 0 ${chartSize.width} ${chartSize.height}`}
            role="img"
            aria-label={`${title}: ${chart.type} chart of ${names.join(', ')}`}
          >
            {chart.type === 'pie' ? <PiePlot chart={chart} /> : <XyPlot chart={chart} />}
          </svg>
          <ul className="chart-legend" aria-hidden="true">
            {names.map((name, index) => (
              <li key={name}>
                <span className={`chart-swatch series-${index % 6}`} />
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={asTable ? 'table-scroll' : 'visually-hidden'}>
        <DataTable title={title} rows={chartRows(chart)} />
      </div>
    </figure>
  );
};
