import type { ScheduledAction } from '../../../model/scaling.ts';
import { instantOf, utcText } from '../policy/zoned-time.ts';
import { nextCron } from './cron.ts';
import type { Seen } from './seen.ts';
import { OF_COUNT, type VerdictRule, type VerdictWords } from './verdict-rule.ts';

const AT = /^at\((\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?\)$/;
const HOUR_MINUTES = 60;

/** The instant of `at(…)`; undefined for schedules that repeat. */
const onceMs = ({ schedule, timezone = 'UTC' }: ScheduledAction): number | undefined => {
  const [whole, year, month, day, hour, minute] = AT.exec(schedule) ?? [];
  return whole === undefined
    ? undefined
    : instantOf(
        { year: Number(year), month: Number(month), day: Number(day) },
        Number(hour) * HOUR_MINUTES + Number(minute),
        timezone,
      );
};

/** When an action comes next while the change lasts: a time, `never`, or `sometime` by its schedule. */
const nextOf = (action: ScheduledAction, { nowMs, forMs }: Seen): number | 'never' | 'sometime' => {
  const { schedule, timezone = 'UTC', startAtMs = nowMs, endAtMs } = action;
  const horizon = Math.min(
    forMs === null ? Number.POSITIVE_INFINITY : nowMs + forMs,
    endAtMs ?? Number.POSITIVE_INFINITY,
  );
  if (horizon <= nowMs || startAtMs > horizon) return 'never';
  const once = onceMs(action);
  if (once !== undefined) return once > nowMs && once <= horizon ? once : 'never';
  if (forMs === null) return 'sometime';
  const afterMs = Math.max(nowMs, startAtMs - 1);
  const next = nextCron(schedule, timezone, { afterMs, untilMs: horizon });
  return next === 'none' ? 'never' : (next ?? 'sometime');
};

const rangeWords = ({ minCapacity, maxCapacity }: ScheduledAction): string =>
  [
    ...(minCapacity === undefined ? [] : [`the minimum to ${minCapacity}`]),
    ...(maxCapacity === undefined ? [] : [`the maximum to ${maxCapacity}`]),
  ].join(' and ');

const words = (action: ScheduledAction, next: number | 'sometime'): VerdictWords => {
  const { scheduledActionName, schedule, timezone = 'UTC' } = action;
  const when = next === 'sometime' ? `by ${schedule} (${timezone})` : `at ${utcText(next)}`;
  return {
    sentence: `The scheduled action ${scheduledActionName} sets ${rangeWords(action)} ${when}, and the count moves into that range.`,
    todo: 'Mind it where the change shall last longer.',
  };
};

/** One whose next time is not worked out is named with its schedule, since it may come before the change is over. */
export const scheduledScaling: VerdictRule = {
  code: 'scheduled-scaling-ahead',
  effect: 'informs',
  about: 'Scheduled scaling changes the range.',
  kinds: OF_COUNT,
  judge: (seen) =>
    seen.before.autoscaling === null || seen.before.autoscaling.scheduledSuspended
      ? undefined
      : seen.scheduled.flatMap((action) => {
          const next = rangeWords(action) === '' ? 'never' : nextOf(action, seen);
          return next === 'never' ? [] : [words(action, next)];
        }),
};
