import { addDays, type CalendarDay, dayIn, instantOf } from '../policy/zoned-time.ts';
import type { Wanted } from './problem.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1_440;

const SPAN = /^(?=\d)(?:(\d{1,2})d)?(?:(\d{1,3})h)?(?:(\d{1,4})m)?$/i;
const LONGEST_DAYS = 30;

/** What `for` takes. */
export const DURATION: Wanted = {
  thing: `a time span of at most ${LONGEST_DAYS} days`,
  named: 'The time span behind “for”',
  write: '30m, 2h, 1h30m or 1d',
};

/** What is wrong with a time span, where that is plain. */
export const whyNoDuration = (text: string): string | undefined =>
  /^\d+$/.test(text) ? 'Its unit is missing: m, h or d.' : undefined;

/** Milliseconds of `30m`, `2h`, `1d` or `1h30m`; undefined for any other text, for nothing and for more than 30 days. */
export const durationMs = (text: string): number | undefined => {
  const [whole, days = '0', hours = '0', minutes = '0'] = SPAN.exec(text) ?? [];
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

/** What `until` takes, with a day that is to come. */
export const timeWanted = ({ nowMs, timeZone }: TextClock): Wanted => {
  const { year, month, day } = addDays(dayIn(nowMs, timeZone), 1);
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    thing: `a time within the next ${LONGEST_DAYS} days`,
    named: 'The time behind “until”',
    write: `18:00, or ${year}-${two(month)}-${two(day)}T18:00 for another day`,
  };
};

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
