import * as z from 'zod/mini';

const point = z.object({ label: z.string(), value: z.number() });

/** Slack's chart object of data_visualization. */
export const chart = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['line', 'bar', 'area']),
    series: z.array(z.object({ name: z.string(), data: z.array(point) })),
    axis_config: z.optional(
      z.object({
        categories: z.optional(z.array(z.string())),
        x_label: z.optional(z.string()),
        y_label: z.optional(z.string()),
      }),
    ),
  }),
  z.object({ type: z.literal('pie'), segments: z.array(point) }),
]);

export type Chart = z.infer<typeof chart>;
export type PieChart = Extract<Chart, { type: 'pie' }>;
export type XyChart = Exclude<Chart, PieChart>;
