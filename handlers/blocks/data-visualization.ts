import type { Block, RichTextBlock } from '@slack/types';
import limits from '../../knowledge/facts/slack-limits.json' with { type: 'json' };
import { preformatted } from './preformatted.ts';
import { clamp } from './text.ts';

interface Point {
  readonly label: string;
  readonly value: number;
}

/** Slack's chart block with bars, which @slack/types 3.2 does not know yet. */
export interface BarChartBlock extends Block {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'bar';
    readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label: string };
  };
}

/** The same with lines over time. */
export interface LineChartBlock extends Block {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'line';
    readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[];
    readonly axis_config: {
      readonly categories: readonly string[];
      readonly x_label: string;
      readonly y_label: string;
    };
  };
}

/** One bar before and after. */
export interface Share {
  readonly label: string;
  /** 0 to 100 and above. */
  readonly before: number;
  readonly after: number;
}

/** How many bars, or points of a line, a chart of Slack's holds. */
export const POINTS_MAX = limits['data_visualization.points'].max;

const LABEL = limits['data_visualization.label'].max;

/** Labels that fit and are not equal, as Slack wants them: the end of a long one tells more than its beginning. */
const labelsOf = (shares: readonly Share[]): readonly string[] => {
  const taken = new Set<string>();
  return shares.map(({ label }, index) => {
    const short = label.length <= LABEL ? label : `…${label.slice(1 - LABEL)}`;
    const own = taken.has(short) ? clamp(`${index + 1} ${short}`, LABEL) : short;
    taken.add(own);
    return own;
  });
};

/** Shares before and after as bars in percent, two for each label; at most {@link POINTS_MAX}. */
export const percentChart = (title: string, shares: readonly Share[]): BarChartBlock => {
  const shown = shares.slice(0, POINTS_MAX);
  const categories = labelsOf(shown);
  const series = (name: string, shareOf: (share: Share) => number) => ({
    name,
    data: shown.map((share, index) => ({
      label: categories[index] ?? '',
      value: Math.round(shareOf(share)),
    })),
  });
  return {
    type: 'data_visualization',
    title: clamp(title, limits['data_visualization.title'].max),
    chart: {
      type: 'bar',
      series: [series('before', ({ before }) => before), series('after', ({ after }) => after)],
      axis_config: { categories, y_label: '%' },
    },
  };
};

const CELLS = 20;
const cellsOf = (percent: number): number =>
  Math.max(0, Math.min(CELLS, Math.round((percent / 100) * CELLS)));

/** The same chart in letters, for where Slack takes no charts: `████▒▒░░  40 → 60 %`. */
export const chartAsText = ({ title, chart }: BarChartBlock): RichTextBlock => {
  const { categories } = chart.axis_config;
  const width = Math.max(...categories.map(({ length }) => length));
  const shareOf = (series: number, at: number): number =>
    chart.series[series]?.data[at]?.value ?? 0;
  const lines = categories.map((label, at) => {
    const [before, after] = [shareOf(0, at), shareOf(1, at)];
    const full = Math.min(cellsOf(before), cellsOf(after));
    const added = Math.max(cellsOf(before), cellsOf(after)) - full;
    const bar = `${'█'.repeat(full)}${'▒'.repeat(added)}${'░'.repeat(CELLS - full - added)}`;
    return `${label.padEnd(width)} ${bar} ${before} → ${after} %`;
  });
  return preformatted([title, ...lines].join('\n'));
};

/** Whether a block of a message is a chart. */
export const isChart = (block: {
  readonly type: string;
}): block is BarChartBlock | LineChartBlock => block.type === 'data_visualization';

/** Whether a chart is one of bars. */
export const isBars = (block: { readonly type: string }): block is BarChartBlock =>
  isChart(block) && block.chart.type === 'bar';

/** What stands in the place of a chart where Slack takes none: bars in letters; lines stand in letters beside it anyway. */
export const chartInLetters = (block: BarChartBlock | LineChartBlock): readonly RichTextBlock[] =>
  isBars(block) ? [chartAsText(block)] : [];

/** What a chart says, in words for those who see none. */
export const chartWords = ({ title, chart }: BarChartBlock): string =>
  `${title}: ${chart.axis_config.categories
    .map(
      (label, at) =>
        `${label} ${chart.series[0]?.data[at]?.value ?? 0} → ${chart.series[1]?.data[at]?.value ?? 0}`,
    )
    .join(', ')}`;
