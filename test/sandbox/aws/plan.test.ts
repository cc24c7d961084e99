import { describe, expect, test } from '@jest/globals';
import { check } from '../../../src/operations/check.ts';
import { DEFAULT_PLAN } from '../../../src/sandbox/aws/plan/default-plan.ts';

describe('the task definitions of the simulated account', () => {
  test.each(
    DEFAULT_PLAN.taskDefinitions.map(
      (definition, place) => [`${definition.family}, entry ${place}`, definition] as const,
    ),
  )('%s: our own rules find nothing that AWS refuses or that fails', (_, definition) => {
    const { findings } = check(JSON.stringify(definition));
    const broken = findings.filter(({ tier }) => tier !== 'advice');
    expect(broken.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});

describe('the plan', () => {
  test('plants every failure once, and has two names that are ambiguous', () => {
    const names = DEFAULT_PLAN.services.map(({ name }) => name);
    for (const name of [
      'checkout',
      'notifications',
      'image-resizer',
      'search',
      'billing',
      'reports',
      'ledger',
      'exports',
      'orders',
    ]) {
      expect(names).toContain(name);
    }
    const twice = names.filter((name, place) => names.indexOf(name) !== place);
    expect(twice).toEqual(['web', 'checkout', 'api']);
  });
});
