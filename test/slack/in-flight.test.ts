import { describe, expect, test } from '@jest/globals';
import { createInFlight } from '../../src/slack/in-flight.ts';
import { seenBefore } from '../../src/slack/seen-before.ts';

describe('work under way is counted', () => {
  test('idle waits for the last piece, whether it ends well or not', async () => {
    const inFlight = createInFlight();
    const ends: (() => void)[] = [];
    const work = () => new Promise<void>((resolve) => ends.push(resolve));
    const first = inFlight.track(work);
    const second = inFlight.track(async () => {
      await work();
      throw new Error('refused');
    });
    let idle = false;
    const waiting = inFlight.idle().then(() => {
      idle = true;
    });
    expect(inFlight.count()).toBe(2);
    ends[0]?.();
    await first;
    expect(idle).toBe(false);
    ends[1]?.();
    await expect(second).rejects.toThrow('refused');
    await waiting;
    expect(inFlight.count()).toBe(0);
  });

  test('nothing under way is idle at once', async () => {
    await expect(createInFlight().idle()).resolves.toBeUndefined();
  });
});

describe('a delivery is recognised when it comes again', () => {
  test('within the last keys, and no longer', () => {
    const seen = seenBefore(2);
    expect([seen('a'), seen('a'), seen('b'), seen('c'), seen('a')]).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});
