import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AuditEvent, AuditLine } from '../../../src/model/change/audit.ts';
import { canonicalJson } from '../../../src/store/audit/canonical-json.ts';
import { chained, EMPTY_HEAD } from '../../../src/store/audit/chain.ts';
import { verifyAudit } from '../../../src/store/audit/verify.ts';
import { eventOf } from '../records.ts';

const event: fc.Arbitrary<AuditEvent> = fc
  .record({
    atMs: fc.integer(),
    action: fc.constantFrom('proposed', 'confirmed', 'sent', 'refused'),
    detail: fc.option(fc.string({ unit: 'binary' })),
  })
  .map((given) => eventOf(given));

const chain = (minLength: number): fc.Arbitrary<readonly AuditLine[]> =>
  fc.array(event, { minLength, maxLength: 8 }).map((events) => chained(EMPTY_HEAD, events));

/** A chain and a place in it. */
const placed = (minLength: number) =>
  chain(minLength).chain((lines) =>
    fc.record({ lines: fc.constant(lines), at: fc.nat({ max: lines.length - 1 }) }),
  );

const endOf = (lines: readonly AuditLine[]) => {
  const { seq, hash } = lines.at(-1) ?? EMPTY_HEAD;
  return { seq, hash };
};

const isWhole = async (...given: Parameters<typeof verifyAudit>): Promise<boolean> =>
  (await verifyAudit(...given)).whole;

describe('a chain', () => {
  test('is whole as it was made, and after any way through JSON', () =>
    fc.assert(
      fc.asyncProperty(chain(0), async (lines) => {
        const end = endOf(lines);
        const read: unknown = JSON.parse(canonicalJson(lines));
        expect(await verifyAudit(lines, { end, noted: end })).toEqual({ whole: true, end });
        expect(Array.isArray(read) && (await isWhole(read, { end }))).toBe(true);
      }),
    ));

  test('continues another one', () =>
    fc.assert(
      fc.asyncProperty(placed(2), async ({ lines, at }) => {
        const events = lines.slice(at).map((line) => line.event);
        const { seq, hash } = lines[at - 1] ?? EMPTY_HEAD;
        expect(chained({ seq, hash }, events)).toEqual(lines.slice(at));
        expect(await isWhole(lines, { noted: { seq, hash } })).toBe(true);
      }),
    ));
});

describe('what is done to a chain is found', () => {
  test('when one character of one line is another one', () =>
    fc.assert(
      fc.asyncProperty(
        placed(1),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        async ({ lines, at }, where, character) => {
          const text = JSON.stringify(lines[at]);
          const spot = where % text.length;
          const changed = text.slice(0, spot) + character + text.slice(spot + 1);
          const value = (() => {
            try {
              return JSON.parse(changed);
            } catch {
              return changed;
            }
          })();
          fc.pre(canonicalJson(value) !== canonicalJson(lines[at]));
          expect(await isWhole(lines.with(at, value))).toBe(false);
        },
      ),
      { numRuns: 400 },
    ));

  test('when the event of a line is another one, with a hash that fits it', () =>
    fc.assert(
      fc.asyncProperty(placed(2), event, async ({ lines, at }, other) => {
        const line = lines[at];
        fc.pre(line !== undefined && canonicalJson(line.event) !== canonicalJson(other));
        const { seq, hash } = lines[at - 1] ?? EMPTY_HEAD;
        const forged = lines.toSpliced(at, 1, ...chained({ seq, hash }, [other]));
        expect(await isWhole(forged, { end: endOf(lines) })).toBe(false);
      }),
    ));

  test('when all from a line on was written anew, if a head was noted', () =>
    fc.assert(
      fc.asyncProperty(placed(1), event, async ({ lines, at }, other) => {
        const line = lines[at];
        fc.pre(line !== undefined && canonicalJson(line.event) !== canonicalJson(other));
        const events = lines.map((one) => one.event).with(at, other);
        const forged = chained(EMPTY_HEAD, [...events, other]);
        expect(await isWhole(forged)).toBe(true);
        expect(await isWhole(forged, { noted: endOf(lines) })).toBe(false);
      }),
    ));

  test('when a line is taken out or stands there twice', () =>
    fc.assert(
      fc.asyncProperty(placed(1), async ({ lines, at }) => {
        const known = { end: endOf(lines) };
        expect(await isWhole(lines.toSpliced(at, 1), known)).toBe(false);
        expect(await isWhole(lines.toSpliced(at, 0, ...lines.slice(at, at + 1)), known)).toBe(
          false,
        );
      }),
    ));

  test('when two lines are swapped, or one stands elsewhere', () =>
    fc.assert(
      fc.asyncProperty(placed(2), fc.nat(), async ({ lines, at }, nat) => {
        const to = (at + 1 + (nat % (lines.length - 1))) % lines.length;
        const swapped = lines.map((line, index) =>
          index === at ? lines[to] : index === to ? lines[at] : line,
        );
        expect(await isWhole(swapped)).toBe(false);
        const moved = lines.toSpliced(at, 1).toSpliced(to, 0, ...lines.slice(at, at + 1));
        expect(await isWhole(moved)).toBe(false);
      }),
    ));

  test('when a line of another chain is put in', () =>
    fc.assert(
      fc.asyncProperty(placed(2), placed(2), async ({ lines, at }, other) => {
        const foreign = other.lines[other.at];
        fc.pre(foreign !== undefined && foreign.hash !== lines[at]?.hash);
        const known = { end: endOf(lines) };
        expect(await isWhole(lines.toSpliced(at, 0, foreign), known)).toBe(false);
        expect(await isWhole(lines.toSpliced(at, 1, foreign), known)).toBe(false);
      }),
    ));

  test('when its end is cut off, if it is known where it ended', () =>
    fc.assert(
      fc.asyncProperty(placed(1), async ({ lines, at }) => {
        const cut = lines.slice(0, at);
        expect(await isWhole(cut)).toBe(true);
        expect(await isWhole(cut, { end: endOf(lines) })).toBe(false);
        expect(await isWhole(cut, { noted: endOf(lines) })).toBe(false);
        expect(await isWhole(lines, { noted: endOf(cut), end: endOf(lines) })).toBe(true);
        expect(await isWhole(lines, { end: endOf(cut) })).toBe(false);
      }),
    ));
});
