const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A schedule that names no day in four years and a day, leap day included, names none. */
const MOST_DAYS = 4 * 366;

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const WEEKDAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');
const UNITS_MS: Readonly<Record<string, number>> = {
  minute: MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: DAY_MS,
};

/** Numbers that a field of cron allows; undefined where it is written in a way that is not played (L, W, #). */
const readField = (
  text: string,
  low: number,
  high: number,
  words: readonly string[] = [],
): ReadonlySet<number> | undefined => {
  const allowed = new Set<number>();
  const numberOf = (word: string): number => {
    const at = words.indexOf(word.toUpperCase());
    return at === -1 ? Number(word) : at + low;
  };
  for (const part of text.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const [from = '', to] = /^[*?]$/.test(range) ? [String(low), String(high)] : range.split('-');
    const first = numberOf(from);
    const last = to === undefined ? (part.includes('/') ? high : first) : numberOf(to);
    const every = Number(step);
    if (![first, last, every].every(Number.isInteger) || every < 1) return undefined;
    for (let one = first; one <= last; one += every) allowed.add(one);
  }
  return allowed;
};

const nextCron = (text: string, afterMs: number): number | undefined => {
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = '*'] = text
    .trim()
    .split(/\s+/);
  const minutes = readField(minute, 0, 59);
  const hours = readField(hour, 0, 23);
  const days = readField(day, 1, 31);
  const months = readField(month, 1, 12, MONTHS);
  const weekdays = readField(weekday, 1, 7, WEEKDAYS);
  const years = readField(year, 1970, 2199);
  if (!minutes || !hours || !days || !months || !weekdays || !years) return undefined;
  const today = Math.floor(afterMs / DAY_MS) * DAY_MS;
  for (let ahead = 0; ahead <= MOST_DAYS; ahead += 1) {
    const start = today + ahead * DAY_MS;
    const date = new Date(start);
    const fits =
      years.has(date.getUTCFullYear()) &&
      months.has(date.getUTCMonth() + 1) &&
      days.has(date.getUTCDate()) &&
      weekdays.has(date.getUTCDay() + 1);
    if (!fits) continue;
    for (const inHour of [...hours].sort((one, other) => one - other)) {
      for (const inMinute of [...minutes].sort((one, other) => one - other)) {
        const at = start + (inHour * 60 + inMinute) * MINUTE_MS;
        if (at > afterMs) return at;
      }
    }
  }
  return undefined;
};

/**
 * When a schedule of Application Auto Scaling is due next, in milliseconds since the epoch: `at(2026-11-20T15:00:00)`,
 * `rate(5 minutes)` or `cron(0 6 ? * MON *)`, in UTC. Undefined when never, or when it is written in a way that is not played.
 */
export const nextRun = (schedule: string, afterMs: number): number | undefined => {
  const [, kind = '', inside = ''] = /^(at|rate|cron)\((.*)\)$/.exec(schedule.trim()) ?? [];
  if (kind === 'cron') return nextCron(inside, afterMs);
  if (kind === 'at') {
    const at = Date.parse(`${inside}Z`);
    return at > afterMs ? at : undefined;
  }
  const [, count = '', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(inside) ?? [];
  const everyMs = Number(count) * (UNITS_MS[unit] ?? 0);
  return everyMs > 0 ? afterMs + everyMs : undefined;
};
