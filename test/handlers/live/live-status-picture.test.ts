import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  chartInLetters,
  type LineChartBlock,
} from '../../../handlers/blocks/data-visualization.ts';
import { statusPictures } from '../../../handlers/blocks/live-status-picture.ts';
import { statusSeries } from '../../../src/operations/live/status/status-series.ts';
import { STATUS_WINDOWS, statusRange } from '../../../src/operations/live/status/status-window.ts';
import { validateMessage } from '../../../src/sandbox/slack/validate/message.ts';

const NOW = Date.UTC(2026, 10, 21, 12, 7, 30);

type Value = number | null;

const chartOf = (window: (typeof STATUS_WINDOWS)[number], average: readonly Value[]) => {
  const range = statusRange(window, NOW);
  const line = (id: string, label: string, values: readonly Value[]) => {
    const points = values.flatMap((value, at) =>
      value === null ? [] : [{ atMs: range.fromMs + at * range.periodSeconds * 1000, value }],
    );
    return statusSeries({ id, label }, { id, points, state: 'complete' }, range);
  };
  const highest = average.map((value) => (value === null ? null : value * 2));
  const charts = [
    {
      id: 'cpu' as const,
      title: 'CPU',
      unit: 'percent' as const,
      targetGroup: null,
      series: [line('cpu', 'average', average), line('cpuMax', 'maximum', highest)],
    },
  ];
  return { pictures: statusPictures({ charts, range }), range };
};

const repeat = (length: number, value: Value): Value[] => Array.from({ length }, () => value);
const valuesOf = (picture: LineChartBlock | undefined, name: string) =>
  picture?.chart.series.find((one) => one.name === name)?.data.map(({ value }) => value);

describe('the chart of a status', () => {
  test.each([
    ['1h', 60, 20, '11:07', 'UTC, 3 min a point'],
    ['6h', 72, 18, '06:05', 'UTC, 20 min a point'],
    ['1d', 96, 16, '12:00', 'UTC, 90 min a point'],
  ] as const)('cuts %s evenly: %d values in %d points from %s', (...row) => {
    const [window, length, columns, first, axis] = row;
    const { pictures } = chartOf(window, repeat(length, 40));
    const { categories, x_label, y_label } = pictures[0]?.chart.axis_config ?? {};
    expect([categories?.length, categories?.[0], x_label, y_label]).toEqual([
      columns,
      first,
      axis,
      '%',
    ]);
  });

  test('averages an average and keeps the peak of a maximum', () => {
    const values = repeat(60, 10);
    values[4] = 40;
    const [picture] = chartOf('1h', values).pictures;
    expect(valuesOf(picture, 'average')?.slice(0, 3)).toEqual([10, 20, 10]);
    expect(valuesOf(picture, 'maximum')?.slice(0, 3)).toEqual([20, 80, 20]);
  });

  test('leaves moments without data out, says so, and never draws them as 0', () => {
    const values = [...repeat(30, null), ...repeat(30, 50)];
    const [picture] = chartOf('1h', values).pictures;
    expect(valuesOf(picture, 'average')).toEqual(Array.from({ length: 10 }, () => 50));
    expect(picture?.chart.axis_config.categories[0]).toBe('11:37');
    expect(picture?.chart.axis_config.x_label).toContain('moments without data left out');
  });

  test('is left out where Slack takes no charts: the same stands in letters below it', () => {
    const { pictures } = chartOf('1h', repeat(60, 40));
    expect(pictures.flatMap(chartInLetters)).toEqual([]);
    expect(pictures).toHaveLength(1);
  });

  test('is not there where there is nothing to draw', () => {
    expect(chartOf('1h', []).pictures).toEqual([]);
    expect(chartOf('1h', [50]).pictures).toEqual([]);
  });

  test('is always one that Slack takes, with 0 only where CloudWatch said 0', () => {
    const value = fc.option(fc.double({ min: 1, max: 400, noNaN: true }));
    fc.assert(
      fc.property(
        fc.constantFrom(...STATUS_WINDOWS),
        fc.array(value, { minLength: 60, maxLength: 96 }),
        (window, values) => {
          const { pictures } = chartOf(window, values);
          const blocks = pictures.map((block) => ({ ...block }));
          if (blocks.length > 0) expect(validateMessage({ text: 'status', blocks })).toEqual([]);
          expect(valuesOf(pictures[0], 'average') ?? []).not.toContain(0);
        },
      ),
    );
  });
});
