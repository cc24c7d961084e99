import { describe, expect, test } from '@jest/globals';
import type { OpenEmpty } from './opened.ts';

/** What is true of leases in every store. */
export const leasesContract = (open: OpenEmpty): void => {
  describe('a lease', () => {
    test('is held by one owner until it is over', async () => {
      const { leases } = await open();
      expect(await leases.acquire('x', 'one', { nowMs: 0, untilMs: 100 })).toBe(true);
      expect(await leases.acquire('x', 'other', { nowMs: 99, untilMs: 200 })).toBe(false);
      expect(await leases.acquire('y', 'other', { nowMs: 99, untilMs: 200 })).toBe(true);
      expect(await leases.acquire('x', 'other', { nowMs: 100, untilMs: 200 })).toBe(true);
      expect(await leases.acquire('x', 'one', { nowMs: 150, untilMs: 300 })).toBe(false);
    });

    test('is prolonged by its owner', async () => {
      const { leases } = await open();
      await leases.acquire('x', 'one', { nowMs: 0, untilMs: 100 });
      expect(await leases.acquire('x', 'one', { nowMs: 50, untilMs: 1_732_180_000_000 })).toBe(
        true,
      );
      expect(await leases.acquire('x', 'other', { nowMs: 200, untilMs: 300 })).toBe(false);
    });

    test('is given back by its owner and by nobody else', async () => {
      const { leases } = await open();
      await leases.acquire('x', 'one', { nowMs: 0, untilMs: 100 });
      await leases.release('x', 'other');
      expect(await leases.acquire('x', 'other', { nowMs: 1, untilMs: 100 })).toBe(false);
      await leases.release('x', 'one');
      expect(await leases.acquire('x', 'other', { nowMs: 1, untilMs: 100 })).toBe(true);
      await leases.release('nothing', 'one');
    });

    test('goes to one of many owners at once, when it is free and when it is over', async () => {
      const { leases } = await open();
      for (const nowMs of [0, 100]) {
        const got = await Promise.all(
          Array.from({ length: 40 }, (_, index) =>
            leases.acquire('x', `owner ${nowMs} ${index}`, { nowMs, untilMs: nowMs + 100 }),
          ),
        );
        expect(got.filter(Boolean)).toHaveLength(1);
      }
    });
  });
};
