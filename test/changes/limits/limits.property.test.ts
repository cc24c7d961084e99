import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aRange } from '../../operations/change/verdicts/seen-of.ts';
import { anyCommands } from './commands.ts';
import { createFakeWorld } from './fake-world.ts';

const limits = fc.record({
  min: fc.option(fc.integer({ min: 0, max: 5 })),
  max: fc.option(fc.integer({ min: 6, max: 30 })),
  maxStep: fc.option(fc.integer({ min: 1, max: 10 })),
});

describe('for any sequence of commands that the policy permits', () => {
  test('no count and no range is sent that leaves the limits, and no step that is too long', async () => {
    let counts = 0;
    let ranges = 0;
    let returns = 0;
    await fc.assert(
      fc.asyncProperty(
        limits,
        fc.boolean(),
        fc.integer({ min: 0, max: 20 }),
        anyCommands,
        async (bounds, scaled, desiredCount, commands) => {
          // The service may begin outside of its limits: then nothing may put it back there.
          const range = scaled ? aRange({ minCapacity: 0, maxCapacity: 40 }) : undefined;
          const real = createFakeWorld({ desiredCount, range }, bounds);
          const model = { desiredCount, limits: bounds, made: [] };
          await fc.asyncModelRun(() => ({ model, real }), commands);
          const sent = await real.store.sent(null, 1_000);
          counts += sent.filter(({ change }) => change.kind === 'scale').length;
          ranges += sent.filter(({ change }) => change.kind === 'autoscale').length;
          returns += sent.filter(({ id }) => id.endsWith('-back')).length;
        },
      ),
      { numRuns: 150 },
    );
    expect(counts).toBeGreaterThan(150);
    expect(ranges).toBeGreaterThan(10);
    expect(returns).toBeGreaterThan(3);
  }, 60_000);
});
