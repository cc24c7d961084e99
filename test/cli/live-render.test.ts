import { describe, expect, test } from '@jest/globals';
import { createPaint } from '../../src/cli/paint.ts';
import { chartRows } from '../../src/cli/render-live-chart.ts';
import { aboutLine, block, countsLine, quoted } from '../../src/cli/render-live-parts.ts';
import { renderRefusal } from '../../src/cli/render-live-refusal.ts';
import { cell, count, table } from '../../src/cli/render-live-table.ts';

const PAGE = { paint: createPaint(false), width: 80, simulated: false };
const EVIL = 'web\u001b[2J\u202e\r\nok';

describe('text from AWS', () => {
  const about = {
    account: EVIL,
    accountId: null,
    region: EVIL,
    cluster: EVIL,
    service: EVIL,
    readAtMs: 0,
    ageMs: 0,
  };
  const advice = { code: 'x', sentence: EVIL, todo: EVIL, policy: EVIL };

  test.each([
    ['a line', block(EVIL, PAGE)],
    ['a quote', quoted(EVIL, PAGE, '')],
    ['the context', aboutLine(about, PAGE)],
    ['a table', table(['Name'], [[cell(EVIL)]], PAGE)],
    [
      'a refusal',
      renderRefusal(
        {
          ok: false,
          advice,
          choices: [{ label: EVIL, reference: EVIL }],
          gaps: [{ part: EVIL, ...advice }],
        },
        PAGE,
      ),
    ],
  ])('moves no cursor in %s', (_, text) => {
    expect(text).toContain('\\u001b[2J\\u202e');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('a chart', () => {
  const points = (...values: readonly (number | null)[]) =>
    values.map((value, at) => ({ atMs: at * 60_000, value }));

  test('shows nothing known as a dot, and 0 as a foot', () => {
    expect(chartRows(points(0, null, 50, 100), 100, 10)).toEqual(['   █', '   █', '  ██', '▁·██']);
  });

  test('keeps the peak of the points that share a column', () => {
    const rows = chartRows(points(0, 100, 0, 0), 100, 2);
    expect(rows.map((row) => row.length)).toEqual([2, 2, 2, 2]);
    expect(rows[0]).toBe('█ ');
  });

  test('of zeroes alone divides by nothing', () => {
    expect(chartRows(points(0, 0), 0, 10).at(-1)).toBe('▁▁');
  });
});

describe('a bar of tasks', () => {
  test.each([
    [{ desired: 0, running: 0, pending: 0 }, /^ {2}░{20} 0\/0 running$/],
    [{ desired: 1000, running: 1, pending: 2 }, /^ {2}█░{19} 1\/1000 running, 2 pending$/],
    [{ desired: 1000, running: 999, pending: 0 }, /^ {2}█{19}░ 999\/1000 running$/],
    [{ desired: 2, running: 4, pending: 0 }, /^ {2}█{20} 4\/2 running$/],
  ])('of %j is full or empty only where that is true', (counts, line) => {
    expect(countsLine(counts, PAGE)).toMatch(line);
  });
});

describe('a table', () => {
  test('cuts the widest column, never what is to be copied, and keeps numbers on the right', () => {
    const id = 'a'.repeat(32);
    const rows = [[{ ...cell(id), whole: true }, cell('long '.repeat(20)), count(7)]];
    const lines = table(['Task', 'Words', 'Number'], rows, PAGE).split('\n');
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    expect(lines[1]).toMatch(new RegExp(`^ {2}${id} {2}long .*… {7}7$`));
  });
});
