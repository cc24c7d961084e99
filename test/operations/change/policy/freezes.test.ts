import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FreezeWindow } from '../../../../src/model/change/policy.ts';
import { activeFreezes } from '../../../../src/operations/change/policy/freezes.ts';
import { utcText } from '../../../../src/operations/change/policy/zoned-time.ts';

const WEB = { account: 'main', cluster: 'prod', service: 'web' };

const aWindow = (over: Partial<FreezeWindow> = {}): FreezeWindow => ({
  name: 'night',
  services: ['prod'],
  accounts: null,
  days: ['sat'],
  fromMinute: 18 * 60,
  toMinute: 8 * 60,
  timeZone: 'Europe/Berlin',
  reason: null,
  ...over,
});

const heldUntil = (window: FreezeWindow, at: string): string | undefined => {
  const [held] = activeFreezes({ stored: [], windows: [window] }, WEB, Date.parse(at));
  return held === undefined ? undefined : utcText(held.untilMs);
};

describe('windows of stevedore.yml', () => {
  test('begin on their days and may end on the next', () => {
    expect(heldUntil(aWindow(), '2026-11-21T16:59:59Z')).toBeUndefined();
    expect(heldUntil(aWindow(), '2026-11-21T17:00:00Z')).toBe('2026-11-22 07:00 UTC');
    expect(heldUntil(aWindow(), '2026-11-22T06:59:59Z')).toBe('2026-11-22 07:00 UTC');
    expect(heldUntil(aWindow(), '2026-11-22T07:00:00Z')).toBeUndefined();
    expect(heldUntil(aWindow(), '2026-11-22T18:00:00Z')).toBeUndefined();
  });

  test.each([
    // Clocks are put forward on 29 March 2026 in Berlin and on 8 March in New York, and back on 25 October and 1 November.
    ['Europe/Berlin', '2026-03-28T20:00:00Z', '2026-03-29 06:00 UTC'],
    ['Europe/Berlin', '2026-10-24T20:00:00Z', '2026-10-25 07:00 UTC'],
    ['America/New_York', '2026-03-08T02:00:00Z', '2026-03-08 12:00 UTC'],
    ['America/New_York', '2026-11-01T02:00:00Z', '2026-11-01 13:00 UTC'],
  ])('know when clocks change in %s', (timeZone, at, until) => {
    expect(heldUntil(aWindow({ timeZone }), at)).toBe(until);
  });

  test('hold through an hour that comes twice, and past one that does not come', () => {
    const small = { days: ['sun'], fromMinute: 2 * 60, toMinute: 3 * 60 } as const;
    expect(heldUntil(aWindow(small), '2026-10-25T00:30:00Z')).toBe('2026-10-25 02:00 UTC');
    expect(heldUntil(aWindow(small), '2026-10-25T01:30:00Z')).toBe('2026-10-25 02:00 UTC');
    const inTheLeap = aWindow({ ...small, toMinute: 4 * 60 });
    expect(heldUntil(inTheLeap, '2026-03-29T01:30:00Z')).toBe('2026-03-29 02:00 UTC');
  });

  test('to 24:00 is the end of the day, and from equal to to is a whole day', () => {
    expect(heldUntil(aWindow({ toMinute: 1440 }), '2026-11-21T20:00:00Z')).toBe(
      '2026-11-21 23:00 UTC',
    );
    expect(heldUntil(aWindow({ fromMinute: 0, toMinute: 0 }), '2026-11-21T20:00:00Z')).toBe(
      '2026-11-21 23:00 UTC',
    );
  });

  test('mean only the services and accounts that they name', () => {
    const at = '2026-11-21T20:00:00Z';
    expect(heldUntil(aWindow({ services: ['dev'] }), at)).toBeUndefined();
    expect(heldUntil(aWindow({ services: ['PROD/W*'] }), at)).toBeDefined();
    expect(heldUntil(aWindow({ accounts: ['spare'] }), at)).toBeUndefined();
    expect(heldUntil(aWindow({ accounts: ['main'] }), at)).toBeDefined();
  });

  test('what holds now ends later than now, and what ends has held a moment before', () => {
    const instant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) });
    const minute = fc.integer({ min: 0, max: 1439 });
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC');
    fc.assert(
      fc.property(instant, minute, minute, zone, (atMs, fromMinute, toMinute, timeZone) => {
        const windows = [aWindow({ fromMinute, toMinute, timeZone })];
        const [held] = activeFreezes({ stored: [], windows }, WEB, atMs);
        if (held === undefined) return;
        expect(held.untilMs).toBeGreaterThan(atMs);
        const [still] = activeFreezes({ stored: [], windows }, WEB, held.untilMs - 1);
        expect(still?.untilMs).toBe(held.untilMs);
      }),
      { numRuns: 500 },
    );
  });
});

describe('freezes of people', () => {
  const by = { userId: 'UANA', teamId: 'T1' };
  const stored = [
    { id: '1', account: null, pattern: 'prod/*', fromMs: 100, untilMs: 200, by, reason: 'audit' },
    { id: '2', account: null, pattern: 'Prod', fromMs: 100, untilMs: 300, by, reason: null },
    { id: '3', account: null, pattern: 'dev', fromMs: 100, untilMs: 900, by, reason: null },
  ];
  const names = (atMs: number): readonly string[] =>
    activeFreezes({ stored, windows: [] }, WEB, atMs).map(({ name }) => name);

  test('hold from their beginning to before their end, those that end last first', () => {
    expect(names(99)).toEqual([]);
    expect(names(100)).toEqual(['Prod', 'prod/*']);
    expect(names(200)).toEqual(['Prod']);
    expect(names(300)).toEqual([]);
  });
});
