/** How far back a status looks. */
export const STATUS_WINDOWS = ['1h', '6h', '1d'] as const;
export type StatusWindow = (typeof STATUS_WINDOWS)[number];

const HOUR_MS = 3_600_000;

/** Points are 1, 5 and 15 minutes long, so that every window has 60 to 96 of them. */
const WINDOWS: Readonly<
  Record<StatusWindow, { readonly hours: number; readonly periodSeconds: number }>
> = {
  '1h': { hours: 1, periodSeconds: 60 },
  '6h': { hours: 6, periodSeconds: 300 },
  '1d': { hours: 24, periodSeconds: 900 },
};

/** From when to when, in milliseconds since the epoch, on the boundaries of periods. */
export interface StatusRange {
  readonly fromMs: number;
  readonly toMs: number;
  readonly periodSeconds: number;
}

/** The range of a window that ends now; the period that has just begun is left out, because it is not complete. */
export const statusRange = (window: StatusWindow, nowMs: number): StatusRange => {
  const { hours, periodSeconds } = WINDOWS[window];
  const period = periodSeconds * 1000;
  const toMs = Math.floor(nowMs / period) * period;
  return { fromMs: toMs - hours * HOUR_MS, toMs, periodSeconds };
};
