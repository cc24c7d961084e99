import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marksFor, markText } from '../../../../src/sandbox/slack/page/chart/scale.ts';
import { placePopup } from '../../../../src/sandbox/slack/page/popup/place-popup.ts';

describe('the marks of an axis', () => {
  test.each([
    [
      [0, 90],
      [0, 25, 50, 75, 100],
    ],
    [
      [3, 4],
      [0, 1, 2, 3, 4],
    ],
    [
      [-5, 5],
      [-5, -2.5, 0, 2.5, 5],
    ],
    [[], [0, 0.25, 0.5, 0.75, 1]],
  ])('for %j are %j', (values, marks) => {
    expect(marksFor(values)).toEqual(marks);
  });

  test('cover every value and zero, rise evenly, and are few', () => {
    const measured = fc.integer({ min: -1e12, max: 1e12 }).map((thousandths) => thousandths / 1000);
    const values = fc.array(measured, { minLength: 1 });
    fc.assert(
      fc.property(values, (given) => {
        const marks = marksFor(given);
        expect(marks[0]).toBeLessThanOrEqual(Math.min(0, ...given));
        expect(marks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...given));
        expect(marks).toContain(0);
        expect(marks.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  test('are written short', () => {
    expect([0, 0.25, 1500, 2_000_000].map(markText)).toEqual(['0', '0.25', '1.5K', '2M']);
  });
});

describe('a popup', () => {
  const size = { width: 200, height: 100 };
  const window = { width: 1000, height: 600 };

  test('lies below what it belongs to, or above where there is no room', () => {
    const high = { left: 50, right: 90, top: 100, bottom: 120 };
    const low = { left: 50, right: 90, top: 560, bottom: 580 };
    expect(placePopup(high, size, window, 'start', 'below')).toEqual({ left: 50, top: 124 });
    expect(placePopup(low, size, window, 'start', 'below')).toEqual({ left: 50, top: 456 });
  });

  test('never leaves a window that can hold it', () => {
    const edge = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(edge, edge, fc.constantFrom('start', 'end'), (left, top, align) => {
        const anchor = { left, right: left + 40, top, bottom: top + 20 };
        const placed = placePopup(anchor, size, window, align, 'below');
        expect(placed.left).toBeGreaterThanOrEqual(0);
        expect(placed.left + size.width).toBeLessThanOrEqual(window.width);
        expect(placed.top).toBeGreaterThanOrEqual(0);
        expect(placed.top + size.height).toBeLessThanOrEqual(window.height);
      }),
    );
  });
});
