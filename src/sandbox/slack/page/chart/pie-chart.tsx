import type { PieChart } from './chart-schema.ts';
import { chartSize } from './xy-chart.tsx';

const [middleX, middleY, radius, hole] = [chartSize.width / 2, chartSize.height / 2, 104, 58];

const onCircle = (part: number, distance: number) => {
  const angle = part * 2 * Math.PI - Math.PI / 2;
  return `${middleX + distance * Math.cos(angle)} ${middleY + distance * Math.sin(angle)}`;
};

const slice = (from: number, to: number): string => {
  const large = to - from > 0.5 ? 1 : 0;
  return [
    `M${onCircle(from, radius)}A${radius} ${radius} 0 ${large} 1 ${onCircle(to, radius)}`,
    `L${onCircle(to, hole)}A${hole} ${hole} 0 ${large} 0 ${onCircle(from, hole)}Z`,
  ].join('');
};

/** A pie, with its middle left open. */
export const PiePlot = ({ chart }: { chart: PieChart }) => {
  const total = chart.segments.reduce((sum, { value }) => sum + Math.max(value, 0), 0) || 1;
  let from = 0;
  return chart.segments.map(({ label, value }, index) => {
    // A whole circle has no arc: its two ends are one point.
    const to = from + Math.min(Math.max(value, 0) / total, 0.9999);
    const path = slice(from, to);
    from = to;
    return <path key={label} className={`chart-slice series-${index % 6}`} d={path} />;
  });
};
