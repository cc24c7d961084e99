import * as z from 'zod/mini';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { chart } from '../chart/chart-schema.ts';
import { defineBlock } from './define-block.tsx';

const dataVisualization = z.object({ title: z.optional(z.string()), chart });

export const DataVisualization = defineBlock(dataVisualization, ({ block }) => (
  <ChartFigure title={block.title ?? 'Chart'} chart={block.chart} />
));
