import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SandboxEntry } from '../../../../src/model/onboarding/sandbox-entry.ts';
import {
  isFast,
  type Pace,
  paceAfter,
  simulatedAt,
  startPace,
} from '../../../../src/sandbox/aws/journal/pace.ts';

const START = 1_000_000;
const MINUTE_MS = 60_000;
const call = (seq: number, atMs: number): SandboxEntry => ({
  ...{ kind: 'call', seq, atMs },
  call: { operation: 'UpdateService', input: { cluster: 'sandbox', service: 'sandbox-web' } },
});
const calm = (seq: number, atMs: number): SandboxEntry => ({ kind: 'calm', seq, atMs });

describe('simulated time', () => {
  test('goes with the clock as long as nothing is changed', () => {
    const pace = startPace(START);
    expect(simulatedAt(pace, START + 5_000)).toBe(START + 5_000);
    expect(isFast(pace, START)).toBe(false);
  });

  test('goes five times as fast after a call, until it is calm', () => {
    const after = paceAfter(startPace(START), call(1, START + 1_000));
    expect(simulatedAt(after, START + 1_000)).toBe(START + 1_000);
    expect(simulatedAt(after, START + 3_000)).toBe(START + 11_000);
    const quiet = paceAfter(after, calm(2, START + 3_000));
    expect(simulatedAt(quiet, START + 4_000)).toBe(START + 12_000);
    expect(isFast(quiet, START + 3_000)).toBe(false);
  });

  test('goes with the clock again after ten minutes, where nobody says that it is calm', () => {
    const after = paceAfter(startPace(START), call(1, START));
    expect(simulatedAt(after, START + 11 * MINUTE_MS)).toBe(START + 51 * MINUTE_MS);
    expect(isFast(after, START + 11 * MINUTE_MS)).toBe(false);
  });

  test('is never behind the clock, never goes back, and does not jump at an entry', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom(call, calm), fc.integer({ min: 0, max: 20 * MINUTE_MS })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 20 * MINUTE_MS }), (entries, later) => {
        let pace: Pace = startPace(START);
        let atMs = START;
        for (const [at, [entry, pause]] of entries.entries()) {
          const before = simulatedAt(pace, atMs);
          atMs += pause;
          const there = simulatedAt(pace, atMs);
          expect(there).toBeGreaterThanOrEqual(Math.max(atMs, before));
          pace = paceAfter(pace, entry(at + 1, atMs));
          expect(simulatedAt(pace, atMs)).toBe(there);
          expect(simulatedAt(pace, atMs - 5_000)).toBe(there);
        }
        const end = simulatedAt(pace, atMs + later);
        expect(end).toBeGreaterThanOrEqual(simulatedAt(pace, atMs) + later);
      }),
    );
  });
});
