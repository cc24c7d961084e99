import * as z from 'zod';
import { type FreezeWindow, WEEKDAYS, type Weekday } from '../model/change/policy.ts';
import { servicePattern } from '../model/service-names.ts';

const HOUR_MINUTES = 60;

/** Services by pattern. */
export const patterns = z.array(servicePattern).min(1, 'names no service; write ["*"] for all');
/** Accounts by name. */
export const accountNames = z
  .array(z.string().min(1, 'may not be empty'))
  .min(1, 'names no account');
/** What refusals call a rule. */
export const ruleName = z
  .string()
  .trim()
  .min(1, 'may not be empty')
  .max(60, 'is longer than 60 characters');

const minuteOf = (text: string): number => {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * HOUR_MINUTES + minute;
};
const time = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'takes a time in quotes, such as "18:00"')
  .transform(minuteOf);

const isTimeZone = (text: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
};
/** IANA name of a time zone. */
export const timeZone = z
  .string()
  .refine(isTimeZone, 'takes the name of a time zone, such as Europe/Berlin or UTC');

const day = z
  .string()
  .transform((text) => text.slice(0, 3).toLowerCase())
  .pipe(z.enum(WEEKDAYS, 'takes days such as mon, tue or sunday'));

const freeze = z.strictObject({
  name: ruleName.optional().describe('What refusals call it.'),
  services: patterns.optional().describe('What it freezes; everything when it is left out.'),
  accounts: accountNames.optional().describe('Names of accounts; all when it is left out.'),
  days: z
    .array(day)
    .min(1, 'names no day; leave it out for every day')
    .optional()
    .describe('Days on which it begins.'),
  from: time.describe('When it begins, such as "18:00".'),
  to: time.describe('When it ends, such as "08:00"; at or before from it is of the next day.'),
  timeZone: timeZone.optional().describe('Time zone of both; UTC when it is left out.'),
  reason: z
    .string()
    .trim()
    .min(1, 'may not be empty')
    .optional()
    .describe('Why; every refusal shows it.'),
});

const EVERY_DAY: readonly Weekday[] = WEEKDAYS;

/** Times of the week in which nothing may be changed. */
export const freezes = z
  .array(freeze)
  .nullish()
  .transform((list): readonly FreezeWindow[] =>
    (list ?? []).map((own, index) => ({
      name: own.name ?? String(index + 1),
      services: own.services ?? ['*'],
      accounts: own.accounts ?? null,
      days: own.days ?? EVERY_DAY,
      fromMinute: own.from,
      toMinute: own.to,
      timeZone: own.timeZone ?? 'UTC',
      reason: own.reason ?? null,
    })),
  )
  .describe('Times of the week in which nothing may be changed.');
