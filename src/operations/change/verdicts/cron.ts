import { addDays, type CalendarDay, dayIn, instantOf, weekdayOf } from '../policy/zoned-time.ts';

/** Fields of `cron(minutes hours day-of-month month day-of-week year)` with their bounds and the names that may stand there. */
const FIELDS: readonly {
  readonly low: number;
  readonly high: number;
  readonly names: readonly string[];
}[] = [
  { low: 0, high: 59, names: [] },
  { low: 0, high: 23, names: [] },
  { low: 1, high: 31, names: [] },
  {
    low: 1,
    high: 12,
    names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  { low: 1, high: 7, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  { low: 1970, high: 2199, names: [] },
];

const HOUR_MINUTES = 60;
const PART = /^(?:([*?])|([A-Z]{3}|\d{1,4})(?:-([A-Z]{3}|\d{1,4}))?)(?:\/(\d{1,3}))?$/;

const valuesOf = (text: string, at: number): ReadonlySet<number> | undefined => {
  const field = FIELDS[at];
  if (field === undefined) return undefined;
  const numberOf = (word: string): number => {
    const named = field.names.indexOf(word);
    return named < 0 ? Number(word) : named + field.low;
  };
  const values = new Set<number>();
  for (const part of text.toUpperCase().split(',')) {
    const [whole, all, first = '', last, step = '1'] = PART.exec(part) ?? [];
    if (whole === undefined || Number(step) === 0) return undefined;
    const from = all === undefined ? numberOf(first) : field.low;
    const open = all !== undefined || part.includes('/');
    const to = last === undefined ? (open ? field.high : from) : numberOf(last);
    if (!(from >= field.low && to <= field.high && from <= to)) return undefined;
    for (let value = from; value <= to; value += Number(step)) values.add(value);
  }
  return values;
};

/**
 * The first time at which a schedule `cron(…)` of Application Auto Scaling comes after one instant and not after another, in
 * milliseconds: `none` where it does not come, undefined for a schedule with L, W or #, or one that cannot be read.
 */
export const nextCron = (
  schedule: string,
  timeZone: string,
  { afterMs, untilMs }: { readonly afterMs: number; readonly untilMs: number },
): number | 'none' | undefined => {
  const words = /^cron\((.*)\)$/.exec(schedule)?.[1]?.trim().split(/\s+/);
  if (words?.length !== FIELDS.length) return undefined;
  const [minutes, hours, days, months, weekdays, years] = words.map(valuesOf);
  if (!(minutes && hours && days && months && weekdays && years)) return undefined;
  const isDue = (day: CalendarDay): boolean =>
    days.has(day.day) &&
    months.has(day.month) &&
    weekdays.has(weekdayOf(day) + 1) &&
    years.has(day.year);
  const end = addDays(dayIn(untilMs, timeZone), 1);
  for (let day = dayIn(afterMs, timeZone); !isSameDay(day, end); day = addDays(day, 1)) {
    if (!isDue(day)) continue;
    const instants = [...hours].flatMap((hour) =>
      [...minutes].map((minute) => instantOf(day, hour * HOUR_MINUTES + minute, timeZone)),
    );
    const first = Math.min(...instants.filter((atMs) => atMs > afterMs));
    if (Number.isFinite(first)) return first <= untilMs ? first : 'none';
  }
  return 'none';
};

const isSameDay = (one: CalendarDay, other: CalendarDay): boolean =>
  one.year === other.year && one.month === other.month && one.day === other.day;
