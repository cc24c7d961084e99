import { addDays, type CalendarDay, dayIn, instantOf } from '../policy/zoned-time.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1_440;

const DURATION = /^(?=\d)(?:(\d{1,2})d)?(?:(\d{1,3})h)?(?:(\d{1,4})m)?$/i;
const LONGEST_DAYS = 30;

export const DURATION_EXPECTED = `a time such as 30m, 2h, 1h30m or 1d, at most ${LONGEST_DAYS}d,`;

/** Milliseconds of `30m`, `2h`, `1d` or `1h30m`; undefined for any other text, for nothing and for more than 30 days. */
export const durationMs = (text: string): number | undefined => {
  const [whole, days = '0', hours = '0', minutes = '0'] = DURATION.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const total = Number(days) * DAY_MINUTES + Number(hours) * HOUR_MINUTES + Number(minutes);
  return total > 0 && total <= LONGEST_DAYS * DAY_MINUTES ? total * MINUTE_MS : undefined;
};

/** Now, and the time zone in which times of the day are meant. */
export interface TextClock {
  readonly nowMs: number;
  /** IANA name; from the settings, else `UTC`. */
  readonly timeZone: string;
}

const TIME = /^(?:(\d{4})-(\d{2})-(\d{2})T)?([01]?\d|2[0-3]):([0-5]\d)$/i;

export const TIME_EXPECTED = 'a time such as 18:00 or 2026-11-22T18:00';

const isDay = (day: CalendarDay): boolean => {
  const real = addDays(day, 0);
  return real.year === day.year && real.month === day.month && real.day === day.day;
};

/**
 * The instant of `18:00` (the next time that clocks of the zone show it) or `2026-11-22T18:00`, in milliseconds since the
 * epoch. Undefined for any other text and for a time that is over.
 */
export const untilMs = (text: string, { nowMs, timeZone }: TextClock): number | undefined => {
  const [whole, year, month, date, hour = '', minute = ''] = TIME.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const minuteOfDay = Number(hour) * HOUR_MINUTES + Number(minute);
  if (year === undefined) {
    const today = dayIn(nowMs, timeZone);
    return [0, 1]
      .map((days) => instantOf(addDays(today, days), minuteOfDay, timeZone))
      .find((instant) => instant > nowMs);
  }
  const day = { year: Number(year), month: Number(month), day: Number(date) };
  if (!isDay(day)) return undefined;
  const instant = instantOf(day, minuteOfDay, timeZone);
  return instant > nowMs && instant - nowMs <= LONGEST_DAYS * DAY_MINUTES * MINUTE_MS
    ? instant
    : undefined;
};
