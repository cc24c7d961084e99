import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import knownJson from '../../knowledge/facts/known-checks.json' with { type: 'json' };
import uncoveredJson from '../../knowledge/facts/uncovered-checks.json' with { type: 'json' };
import { rules } from '../../src/rules/registry.ts';

const origin = { source: z.string().min(20), checked: z.iso.date() };
const sentence = z.string().regex(/^[A-Z].{20,}\.$/s);
const SEVERITIES = [
  'refused',
  'fails',
  'security',
  'reliability',
  'cost',
  'style',
  'refused or fails',
  'refused or style',
  'uncertain',
] as const;

const known = z
  .strictObject({
    ...origin,
    marks: z.record(z.string(), z.string()),
    checks: z.array(
      z.strictObject({
        id: z.string().regex(/^(?:IN|TD|FG|CD|SV|CL)-[A-Z0-9-]+$/),
        severity: z.enum(SEVERITIES),
        check: z.string().regex(/^\S.{4,}[^.]$/),
        mark: z.string(),
        source: z.string().min(4),
      }),
    ),
  })
  .parse(knownJson);
const uncovered = z
  .strictObject({
    ...origin,
    checks: z.array(z.strictObject({ id: z.string(), reason: sentence })),
  })
  .parse(uncoveredJson);

const ids = known.checks.map(({ id }) => id);
const covered = new Set(rules.flatMap(({ covers }) => covers));
const left = uncovered.checks.map(({ id }) => id);

describe('the table of known checks', () => {
  test('has each check once, with a mark that it explains', () => {
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.length).toBeGreaterThanOrEqual(224);
    const explained = Object.keys(known.marks);
    expect(known.checks.filter(({ mark }) => !explained.includes(mark))).toEqual([]);
  });

  test('has every check that a rule says it covers', () => {
    expect([...covered].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('is covered by rules, but for what is left out with a reason', () => {
    expect(ids.filter((id) => !covered.has(id))).toEqual(left);
  });

  test('is left uncovered only where it is in the table', () => {
    expect(left.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('is not refused on the word of nobody', () => {
    const unverified = known.checks.flatMap(({ id, mark }) => (mark === 'unverified' ? [id] : []));
    const claiming = rules.filter(
      ({ tier, covers }) => tier !== 'advice' && covers.some((id) => unverified.includes(id)),
    );
    expect(claiming).toEqual([]);
  });
});
