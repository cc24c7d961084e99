import type { XyChart } from './chart-schema.ts';
import { marksFor, markText } from './scale.ts';

const width = 560;
const height = 240;
const plot = { left: 46, right: 548, top: 12, bottom: 200 };

/** The categories of a chart: as given, else the labels in the order in which they appear. */
export const categoriesOf = (chart: XyChart): readonly string[] =>
  chart.axis_config?.categories ?? [
    ...new Set(chart.series.flatMap(({ data }) => data.map(({ label }) => label))),
  ];

const characterWidth = 6.3;
const textWidth = (text: string): number => text.length * characterWidth;

/** The middle of a text, moved so that its ends stay in the picture. */
const inside = (middle: number, wide: number): number =>
  Math.min(Math.max(middle, wide / 2), width - wide / 2);

type Scale = { x: (index: number) => number; y: (value: number) => number; band: number };

const Bars = ({ chart, scale }: { chart: XyChart; scale: Scale }) => {
  const categories = categoriesOf(chart);
  const barWidth = Math.min(36, (scale.band * 0.7) / chart.series.length);
  return chart.series.map(({ name, data }, series) => (
    <g key={name} className={`series-${series % 6}`}>
      {data.map(({ label, value }) => {
        const middle = scale.x(categories.indexOf(label));
        const left = middle + (series - chart.series.length / 2) * barWidth;
        const [top, bottom] = [scale.y(Math.max(value, 0)), scale.y(Math.min(value, 0))];
        return (
          <rect
            key={label}
            className="chart-bar"
            x={left + 1}
            y={top}
            width={Math.max(barWidth - 2, 1)}
            height={bottom - top}
            rx="2"
          />
        );
      })}
    </g>
  ));
};

const Lines = ({ chart, scale }: { chart: XyChart; scale: Scale }) => {
  const categories = categoriesOf(chart);
  return chart.series.map(({ name, data }, series) => {
    const at = data.map(({ label, value }) => ({
      x: scale.x(categories.indexOf(label)),
      y: scale.y(value),
      label,
    }));
    const path = at.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join('');
    const floor = scale.y(0);
    return (
      <g key={name} className={`series-${series % 6}`}>
        {chart.type === 'area' && at[0] && (
          <path
            className="chart-area"
            d={`${path}L${at.at(-1)?.x} ${floor}L${at[0].x} ${floor}Z`}
          />
        )}
        <path className="chart-line" d={path} />
        {at.map(({ x, y, label }) => (
          <circle key={label} className="chart-dot" cx={x} cy={y} r="3" />
        ))}
      </g>
    );
  });
};

/** A line, bar or area chart. */
export const XyPlot = ({ chart }: { chart: XyChart }) => {
  const categories = categoriesOf(chart);
  const marks = marksFor(chart.series.flatMap(({ data }) => data.map(({ value }) => value)));
  const [low = 0, high = 1] = [marks[0], marks.at(-1)];
  const band = (plot.right - plot.left) / Math.max(categories.length, 1);
  const scale: Scale = {
    band,
    x: (index) => plot.left + band * (index + 0.5),
    y: (value) => plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top),
  };
  const labelWidth = Math.max(...categories.map(textWidth), 50) + 12;
  const everyNth = Math.ceil(categories.length / Math.floor((plot.right - plot.left) / labelWidth));
  return (
    <>
      {marks.map((mark) => (
        <g key={mark}>
          <path
            className={mark === 0 ? 'chart-axis' : 'chart-grid'}
            d={`M${plot.left} ${scale.y(mark)}H${plot.right}`}
          />
          <text className="chart-text" x={plot.left - 8} y={scale.y(mark) + 4} textAnchor="end">
            {markText(mark)}
          </text>
        </g>
      ))}
      {categories.map((category, index) =>
        index % everyNth === 0 ? (
          <text
            key={category}
            className="chart-text"
            x={inside(scale.x(index), textWidth(category))}
            y={plot.bottom + 18}
            textAnchor="middle"
          >
            {category}
          </text>
        ) : null,
      )}
      {chart.type === 'bar' ? (
        <Bars chart={chart} scale={scale} />
      ) : (
        <Lines chart={chart} scale={scale} />
      )}
      <text
        className="chart-text"
        x={(plot.left + plot.right) / 2}
        y={height - 4}
        textAnchor="middle"
      >
        {chart.axis_config?.x_label}
      </text>
      <text
        className="chart-text"
        transform={`translate(11 ${(plot.top + plot.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {chart.axis_config?.y_label}
      </text>
    </>
  );
};

/** The drawing area of every chart, in user units. */
export const chartSize = { width, height };
