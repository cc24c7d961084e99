import { describe, expect, test } from '@jest/globals';
import { utcText } from '../../../../src/operations/change/policy/zoned-time.ts';
import { nextCron } from '../../../../src/operations/change/verdicts/cron.ts';

/** A Saturday. */
const NOW = Date.parse('2026-11-21T12:00:00Z');
const DAY = 86_400_000;

const next = (schedule: string, zone = 'UTC', days = 30): string | undefined => {
  const found = nextCron(schedule, zone, { afterMs: NOW, untilMs: NOW + days * DAY });
  return typeof found === 'number' ? utcText(found) : found;
};

describe('the next time of a schedule', () => {
  test.each([
    ['cron(0 6 ? * MON *)', '2026-11-23 06:00 UTC'],
    ['cron(0 6 ? * 2 *)', '2026-11-23 06:00 UTC'],
    ['cron(30 12 * * ? *)', '2026-11-21 12:30 UTC'],
    ['cron(0 12 * * ? *)', '2026-11-22 12:00 UTC'],
    ['cron(0/15 * * * ? *)', '2026-11-21 12:15 UTC'],
    ['cron(0 8-18/5 ? * MON-FRI *)', '2026-11-23 08:00 UTC'],
    ['cron(5,10 0 1 DEC ? 2026)', '2026-12-01 00:05 UTC'],
    ['cron(0 0 1 1 ? 2026)', 'none'],
  ])('%s', (schedule, expected) => {
    expect(next(schedule)).toBe(expected);
  });

  test('is meant in its zone', () => {
    expect(next('cron(0 18 * * ? *)', 'Europe/Berlin')).toBe('2026-11-21 17:00 UTC');
  });

  test('that comes too late does not come', () => {
    expect(next('cron(0 6 ? * MON *)', 'UTC', 1)).toBe('none');
  });

  test.each([
    'cron(0 18 L * ? *)',
    'cron(0 18 ? * 6#3 *)',
    'cron(0 18 * *)',
    'cron(61 18 * * ? *)',
    'cron(0/0 * * * ? *)',
    'rate(1 hour)',
    'at(2026-11-22T00:00:00)',
  ])('%s is not worked out', (schedule) => {
    expect(next(schedule)).toBeUndefined();
  });
});
