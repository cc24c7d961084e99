import { describe, expect, test } from '@jest/globals';
import { parseAutoscale } from '../../../../src/operations/change/text/parse-autoscale.ts';
import {
  parseRestart,
  parseRollback,
} from '../../../../src/operations/change/text/parse-deploy.ts';
import { parseFreeze, parseUnfreeze } from '../../../../src/operations/change/text/parse-freeze.ts';
import { parseHistory, parseRaised } from '../../../../src/operations/change/text/parse-look.ts';
import { CLOCK, NO_TAILS, requestOf } from './clock.ts';

const HOUR = 3_600_000;

describe('autoscale', () => {
  test.each([
    ['web min 5 max 20', { kind: 'autoscale', min: 5, max: 20 }],
    ['web max 20 min 5', { kind: 'autoscale', min: 5, max: 20 }],
    ['web MIN 5', { kind: 'autoscale', min: 5, max: null }],
    ['web max 20', { kind: 'autoscale', min: null, max: 20 }],
    ['web suspend', { kind: 'suspend' }],
    ['web Resume', { kind: 'resume' }],
  ])('%s', (text, wish) => {
    const read = requestOf(parseAutoscale(`${text} for 2h`, CLOCK));
    expect(read).toEqual({ ...NO_TAILS, forMs: 2 * HOUR, name: 'web', wish });
  });

  test.each([
    'web',
    'web min',
    'web min x2',
    'web min +1',
    'web min 5 min 6',
    'web min 9 max 3',
    'web 5',
    'web min 5 20',
    'web suspend now',
    'web min 99999',
  ])('refuses %s', (text) => {
    expect(parseAutoscale(text, CLOCK).ok).toBe(false);
  });
});

describe('restart and rollback', () => {
  test('restart takes a name and the tails that make sense', () => {
    expect(requestOf(parseRestart('web because "stale cache" --dry-run', CLOCK))).toEqual({
      ...NO_TAILS,
      ...{ name: 'web', wish: { kind: 'restart' }, reason: 'stale cache', dryRun: true },
    });
    for (const text of ['', 'web 3', 'web for 2h', 'web until 18:00'])
      expect(parseRestart(text, CLOCK).ok).toBe(false);
  });

  test.each([
    ['web', null],
    ['web to 41', 41],
    ['web to web:41', 41],
  ])('rollback %s', (text, toRevision) => {
    expect(requestOf(parseRollback(text, CLOCK))).toEqual({
      ...NO_TAILS,
      ...{ name: 'web', wish: { kind: 'rollback', toRevision } },
    });
  });

  test.each(['', 'web 41', 'web to', 'web to 0', 'web to -1', 'web to 41 42', 'web to 1 for 2h'])(
    'rollback refuses %s',
    (text) => {
      expect(parseRollback(text, CLOCK).ok).toBe(false);
    },
  );
});

describe('freeze and unfreeze', () => {
  test('a freeze has a pattern and an end', () => {
    expect(requestOf(parseFreeze('prod until 18:00 because audit', CLOCK))).toEqual({
      ...NO_TAILS,
      ...{ pattern: 'prod', untilMs: Date.UTC(2026, 10, 21, 17), reason: 'audit' },
    });
    expect(requestOf(parseFreeze('prod/api-* for 2h', CLOCK))).toMatchObject({
      pattern: 'prod/api-*',
      forMs: 2 * HOUR,
    });
    for (const text of ['', 'prod', 'prod web for 2h', 'a/b/c for 2h', 'for 2h'])
      expect(parseFreeze(text, CLOCK).ok).toBe(false);
  });

  test('unfreeze takes the pattern alone', () => {
    expect(requestOf(parseUnfreeze(' prod/web '))).toEqual({ pattern: 'prod/web' });
    for (const text of ['', 'prod web', 'a b c', 'prod;'])
      expect(parseUnfreeze(text).ok).toBe(false);
  });
});

describe('history and raised', () => {
  test('take a service or nothing, and a place', () => {
    expect(requestOf(parseHistory('web in prod', CLOCK))).toEqual({ name: 'web', where: 'prod' });
    expect(requestOf(parseRaised('', CLOCK))).toEqual({ name: null, where: null });
    expect(parseHistory('web api', CLOCK).ok).toBe(false);
  });
});
