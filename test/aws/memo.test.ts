import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createMemo } from '../../src/aws/call/memo.ts';

const clockAt = (time = 0) => {
  const clock = { time, now: () => clock.time };
  return clock;
};

describe('what was just read is not read again', () => {
  test('who asks while it loads shares the load, and who asks later gets its time', async () => {
    const clock = clockAt(5);
    const memo = createMemo<string>(clock, 100, 10);
    let loads = 0;
    const load = async (): Promise<string> => {
      loads += 1;
      return `load ${loads}`;
    };
    const both = await Promise.all([memo('k', load), memo('k', load)]);
    clock.time = 104;
    const later = await memo('k', load);
    expect([...both, later]).toEqual(Array(3).fill({ value: 'load 1', readAtMs: 5 }));
    clock.time = 105;
    expect(await memo('k', load)).toEqual({ value: 'load 2', readAtMs: 105 });
  });

  test('a failure is shared while it loads, and then forgotten', async () => {
    const memo = createMemo<string>(clockAt(), 100, 10);
    let loads = 0;
    const load = async (): Promise<string> => {
      loads += 1;
      if (loads === 1) throw new Error('broken');
      return 'fine';
    };
    const [one, other] = await Promise.allSettled([memo('k', load), memo('k', load)]);
    expect([one?.status, other?.status, loads]).toEqual(['rejected', 'rejected', 1]);
    expect((await memo('k', load)).value).toBe('fine');
  });

  test('never gives what is stale, nor what another key stands for, whatever was asked before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ key: fc.nat(6), gap: fc.nat(60) }), { maxLength: 60 }),
        async (asks) => {
          const clock = clockAt();
          const memo = createMemo<number>(clock, 100, 3);
          for (const { key, gap } of asks) {
            clock.time += gap;
            const { value, readAtMs } = await memo(String(key), async () => key);
            expect(value).toBe(key);
            expect(clock.time - readAtMs).toBeLessThan(100);
          }
        },
      ),
    );
  });

  test('holds no more answers than it may', async () => {
    const memo = createMemo<string>(clockAt(), 1e9, 2);
    const loads: string[] = [];
    const ask = (key: string) =>
      memo(key, async () => {
        loads.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'c', 'c', 'b', 'a']) await ask(key);
    expect(loads).toEqual(['a', 'b', 'c', 'a']);
  });
});
