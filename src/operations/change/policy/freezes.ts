import type { Freeze } from '../../../model/change/freeze.ts';
import { type FreezeWindow, WEEKDAYS } from '../../../model/change/policy.ts';
import { coversInAnyCase } from './pattern.ts';
import { addDays, dayIn, instantOf, weekdayOf } from './zoned-time.ts';

/** A freeze that holds now. */
export interface ActiveFreeze {
  /** The name of the window in stevedore.yml, or the pattern of the command. */
  readonly name: string;
  /** Slack id of who froze it; null for a window of stevedore.yml. */
  readonly by: string | null;
  readonly untilMs: number;
  readonly reason: string | null;
}

/** All freezes that may hold: those of people from the store, and the windows of stevedore.yml. */
export interface FreezeRules {
  readonly stored: readonly Freeze[];
  readonly windows: readonly FreezeWindow[];
}

interface FrozenPlace {
  /** Name of the account; null for all. */
  readonly account: string | null;
  readonly cluster: string;
  readonly service: string;
}

/** Longest that a window can begin before now: it ends a day after it began, and that day may have 25 hours. */
const DAYS_BACK = [2, 1, 0];

/** When the window that holds at an instant ends; undefined where none does. Exact where clocks change. */
const windowEnd = (
  { days, fromMinute, toMinute, timeZone }: FreezeWindow,
  atMs: number,
): number | undefined => {
  const today = dayIn(atMs, timeZone);
  const ends = DAYS_BACK.map((back) => addDays(today, -back))
    .filter((day) => days.some((name) => WEEKDAYS[weekdayOf(day)] === name))
    .map((day) => ({
      from: instantOf(day, fromMinute, timeZone),
      to: instantOf(toMinute > fromMinute ? day : addDays(day, 1), toMinute, timeZone, 'later'),
    }))
    .filter(({ from, to }) => from <= atMs && atMs < to)
    .map(({ to }) => to);
  return ends.length === 0 ? undefined : Math.max(...ends);
};

/** Freezes that hold for a service at an instant, those that end last first. */
export const activeFreezes = (
  { stored, windows }: FreezeRules,
  place: FrozenPlace,
  atMs: number,
): readonly ActiveFreeze[] => {
  const byPeople = stored
    .filter(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs)
    .filter(
      ({ account }) => account === null || place.account === null || account === place.account,
    )
    .filter(({ pattern }) => coversInAnyCase(pattern, place))
    .map(({ pattern, by, untilMs, reason }) => ({ name: pattern, by: by.userId, untilMs, reason }));
  const byWindows = windows
    .filter(({ accounts }) =>
      accounts === null ? true : place.account === null || accounts.includes(place.account),
    )
    .filter(({ services }) => services.some((pattern) => coversInAnyCase(pattern, place)))
    .flatMap((window) => {
      const untilMs = windowEnd(window, atMs);
      const { name, reason } = window;
      return untilMs === undefined ? [] : [{ name, by: null, untilMs, reason }];
    });
  return [...byPeople, ...byWindows].sort((one, other) => other.untilMs - one.untilMs);
};
