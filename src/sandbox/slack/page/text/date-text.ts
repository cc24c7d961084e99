const formats: { readonly [token: string]: Intl.DateTimeFormatOptions } = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_pretty: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short_pretty: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long_pretty: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

const format = (at: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', options).format(at);

/** Slack's `<!date^…>`: the tokens of the format filled in, in the reader's own time zone; the fallback when there is no such time. */
export const dateText = (timestamp: number, pattern: string, fallback: string): string => {
  const at = new Date(timestamp * 1000);
  if (Number.isNaN(at.getTime())) return fallback;
  return pattern.replace(/\{(\w+)\}/g, (whole, token: string) => {
    const options = Object.hasOwn(formats, token) ? formats[token] : undefined;
    return options ? format(at, options) : whole;
  });
};

/** When a message was sent, from its `ts` (seconds with six decimals). */
export const timeOfTs = (ts: string): Date => new Date(Number(ts) * 1000);

/** `10:42 AM` */
export const clockText = (at: Date): string => format(at, { hour: 'numeric', minute: '2-digit' });

/** `Wednesday, November 18 at 10:42:07 AM`: the long form for titles and screen readers. */
export const fullTimeText = (at: Date): string =>
  `${format(at, { weekday: 'long', month: 'long', day: 'numeric' })} at ${format(at, { hour: 'numeric', minute: '2-digit', second: '2-digit' })}`;

const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** Whether two moments are of the same day where the reader is. */
export const sameDay = (a: Date, b: Date): boolean => startOfDay(a) === startOfDay(b);

const ordinal = (day: number): string => {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${day}${suffix[new Intl.PluralRules('en-US', { type: 'ordinal' }).select(day)]}`;
};

/** `Today`, `Yesterday` or `Wednesday, November 18th`. */
export const dayText = (at: Date, now: Date): string => {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (sameDay(at, now)) return 'Today';
  if (sameDay(at, yesterday)) return 'Yesterday';
  const [weekday, month] = [format(at, { weekday: 'long' }), format(at, { month: 'long' })];
  return `${weekday}, ${month} ${ordinal(at.getDate())}`;
};
