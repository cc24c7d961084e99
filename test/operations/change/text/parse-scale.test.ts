import { describe, expect, test } from '@jest/globals';
import { parseScale } from '../../../../src/operations/change/text/parse-scale.ts';
import { CLOCK, NO_TAILS, NOW, requestOf, sentenceOf } from './clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const scale = (text: string) => requestOf(parseScale(text, CLOCK));
const refused = (text: string) => sentenceOf(parseScale(text, CLOCK));

describe('scale: the wish', () => {
  test.each([
    ['web 3', { kind: 'absolute', count: 3 }],
    ['web 0', { kind: 'absolute', count: 0 }],
    ['web to 5', { kind: 'absolute', count: 5 }],
    ['web +2', { kind: 'by', delta: 2 }],
    ['web -1', { kind: 'by', delta: -1 }],
    ['web x2', { kind: 'times', factor: 2 }],
    ['web ×2', { kind: 'times', factor: 2 }],
    ['web X12', { kind: 'times', factor: 12 }],
    ['web to 50%', { kind: 'percent', percent: 50 }],
    ['web 150%', { kind: 'percent', percent: 150 }],
  ])('%s', (text, wish) => {
    expect(scale(text)).toEqual({ ...NO_TAILS, name: 'web', wish: { kind: 'scale', wish } });
  });

  test.each([
    'prod/web',
    'main/eu-central-1/prod/web',
    'arn:aws:ecs:eu-central-1:123456789012:service/prod/web',
  ])('the name may be %s', (name) => {
    expect(scale(`${name} 3`)).toMatchObject({ name });
  });
});

describe('scale: the tails, in any order and any case', () => {
  test('all of them', () => {
    const tails = { forMs: 2 * HOUR, reason: 'launch day', where: 'prod', dryRun: true };
    const wish = { kind: 'scale', wish: { kind: 'absolute', count: 3 } };
    const expected = { ...NO_TAILS, ...tails, name: 'web', wish };
    for (const text of [
      'web 3 for 2h in prod --dry-run because "launch day"',
      'WEB 3'.toLowerCase().concat(' BECAUSE “launch day” ON prod FOR 2H --DRY-RUN'),
      '--dry-run web in prod for 2h 3 because launch day',
      'web because ‘launch day’ 3 —dry-run on prod for 120m',
      'web 3 for 2h in prod because launch day --dry-run',
    ])
      expect(scale(text)).toEqual(expected);
  });

  test.each([
    ['30m', 30 * MINUTE],
    ['2h', 2 * HOUR],
    ['1d', 24 * HOUR],
    ['1h30m', 90 * MINUTE],
    ['1d12h', 36 * HOUR],
  ])('for %s', (text, forMs) => {
    expect(scale(`web 3 for ${text}`)).toMatchObject({ forMs, untilMs: null });
  });

  test('until 18:00 is the next 18:00 in the zone of the team, or in UTC where that is said', () => {
    expect(scale('web 3 until 18:00')).toMatchObject({ untilMs: Date.UTC(2026, 10, 21, 17) });
    expect(scale('web 3 until 18:00 UTC')).toMatchObject({ untilMs: Date.UTC(2026, 10, 21, 18) });
    expect(scale('web 3 until 12:00')).toMatchObject({ untilMs: Date.UTC(2026, 10, 22, 11) });
    expect(scale('web 3 until 2026-11-23T08:00')).toMatchObject({
      untilMs: Date.UTC(2026, 10, 23, 7),
    });
    expect(NOW).toBe(Date.UTC(2026, 10, 21, 12));
  });

  test.each([
    ['because "don\'t panic"', "don't panic"],
    ["because 'it's fine'", "it's fine"],
    ['because „Startschuss“', 'Startschuss'],
    ['because load  is\u0000 high', 'load is high'],
    ['because "x 4"', 'x 4'],
  ])('%s', (text, reason) => {
    expect(scale(`web 3 ${text}`)).toMatchObject({ reason });
  });
});

describe('scale: what is refused', () => {
  test.each([
    '',
    'web',
    '3',
    'web +3x',
    'web 3.5',
    'web 3,5',
    'web -',
    'web +',
    'web x',
    'web x0',
    'web 2x',
    'web 1e3',
    'web ٣',
    'web ３',
    'web 99999',
    'web +99999',
    'web 0x10',
    'web Infinity',
    'web --3',
    'web −1',
    'web + 2',
    'web 3 4',
    'web 3 x2',
    'web to',
    'web to +2',
    'web to x2',
    'web 50 %',
    'web 3 for',
    'web 3 for 2',
    'web 3 for 0m',
    'web 3 for 31d',
    'web 3 for 1h for 2h',
    'web 3 for 1h until 18:00',
    'web 3 until 25:00',
    'web 3 until 2026-11-20T08:00',
    'web 3 until 2026-02-30T08:00',
    'web 3 in',
    'web 3 in prod in dev',
    'web 3 because',
    'web 3 because ""',
    'web 3 because "open',
    'web 3 because "a"b',
    'web 3 because launch day for 2h',
    'web 3 because "a" because "b"',
    `web 3 because ${'a'.repeat(301)}`,
    'for 2h web 3',
    'we b 3',
    '<@U123> 3',
  ])('%s', (text) => {
    expect(parseScale(text, CLOCK).ok).toBe(false);
  });

  test('the sentence says what was written, what belongs there, and shows an example with that name', () => {
    expect(refused('prod/api +3x')).toBe(
      '“+3x” is not a count. Write 3, +2, -1, x2 or 50%, behind the name. For example: /ecs scale prod/api 3 for 2h because "launch day". Nothing was changed.',
    );
    expect(refused('web')).toMatch(/^The count is missing\. Write 3, \+2/);
    expect(refused('3')).toContain('“3” stands where the name of the service belongs.');
    expect(refused('3')).toContain('/ecs scale web 3');
    expect(refused('web 99999')).toContain('A service has at most 5,000 tasks.');
    expect(refused('web 2x')).toContain('Twice as many is x2.');
    expect(refused('web −1')).toContain('with the hyphen of the keyboard');
    expect(refused('web + 2')).toContain('It stands right before its number.');
    expect(refused('web 50 %')).toContain('Write 50% in one word.');
    expect(refused('web 3 4')).toContain('“4” is too much.');
    expect(refused('web 3 for 2')).toContain('Its unit is missing: m, h or d.');
    expect(refused('web 3 until 25:00')).toContain('2026-11-22T18:00 for another day');
    expect(refused('web ٣')).toContain('Digits are 0 to 9.');
    expect(refused('web 3 because day for 2h')).toContain('“for 2h” would be lost in it');
  });
});
