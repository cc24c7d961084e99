/** A day of the calendar; the month is 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
};

/** What clocks of the zone show, as if it were UTC: milliseconds, whole seconds. */
const wallMs = (atMs: number, timeZone: string): number => {
  const read = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

const offsetMs = (atMs: number, timeZone: string): number =>
  wallMs(atMs, timeZone) - Math.floor(atMs / SECOND_MS) * SECOND_MS;

/** The day that clocks of the zone show. Throws a RangeError on a zone that Intl does not know. */
export const dayIn = (atMs: number, timeZone: string): CalendarDay => {
  const wall = new Date(wallMs(atMs, timeZone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
};

/** Days later, or earlier. */
export const addDays = ({ year, month, day }: CalendarDay, days: number): CalendarDay => {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
};

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: CalendarDay): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/**
 * The instant at which clocks of the zone show a minute of a day (0 to 1440, the end of the day), in milliseconds. Where clocks
 * are put back it comes twice: `which` says which is meant. Where they are put forward it may not come: then it is as much
 * after the leap as it was meant after it began.
 */
export const instantOf = (
  { year, month, day }: CalendarDay,
  minute: number,
  timeZone: string,
  which: 'earlier' | 'later' = 'earlier',
): number => {
  const wall = Date.UTC(year, month - 1, day, 0, minute);
  const before = offsetMs(wall - DAY_MS, timeZone);
  const after = offsetMs(wall + DAY_MS, timeZone);
  const real = [before, after]
    .map((offset) => wall - offset)
    .filter((instant) => wallMs(instant, timeZone) === wall);
  if (real.length === 0) return wall - before;
  return which === 'earlier' ? Math.min(...real) : Math.max(...real);
};

/** `2026-11-21 18:00 UTC`: times in sentences, which must read the same whenever they are written. */
export const utcText = (atMs: number): string =>
  `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
