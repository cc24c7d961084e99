import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { check } from '../../../src/operations/check.ts';
import { rules } from '../../../src/rules/registry.ts';
import { asRecord } from './as-record.ts';
import { CLUSTER_DIFFERENCES } from './cluster-difference-list.ts';
import { CLUSTER_ORACLE_RULES } from './cluster-oracle-rules.ts';
import { compareCluster, unanswered } from './compare.ts';
import type { Difference } from './differences.ts';
import { oneThingBroken } from './mutations.ts';
import { loadOracle, type Oracle } from './oracle.ts';
import { resourceTemplate } from './to-cloudformation.ts';
import { validClusters } from './valid-clusters.ts';

const LONG_MS = 240_000;

let oracle: Oracle;
beforeAll(() => {
  oracle = loadOracle();
}, LONG_MS);
afterAll(() => oracle.free());

describe("what AWS's validator and cdk-preflight refuse of a cluster or capacity provider, we refuse", () => {
  test.each(Object.entries(validClusters))('the valid "%s" passes both', (_, { type, value }) => {
    expect(oracle.judge(resourceTemplate(type, value))).toEqual([]);
    const { findings } = check(JSON.stringify(value));
    expect(findings.filter(({ tier }) => tier !== 'advice')).toEqual([]);
  });

  test(
    'with one value broken, and the comparison is whole',
    () => {
      const agreed = new Set<string>();
      const met = new Set<Difference>();
      const missed = Object.entries(validClusters).flatMap(([family, { type, value }]) =>
        oneThingBroken(family, value).flatMap(({ name, task: broken }) => {
          const comparison = compareCluster(oracle, { type, value: asRecord(broken) });
          for (const { diagnosis, difference, agreeing } of comparison.answers) {
            if (agreeing.length > 0) agreed.add(diagnosis.id);
            if (difference !== undefined) met.add(difference);
          }
          return unanswered(comparison).map(
            ({ diagnosis, pointer }) =>
              `${name}: ${diagnosis.id} at ${pointer}: ${diagnosis.message}`,
          );
        }),
      );
      expect(missed).toEqual([]);
      expect(Object.keys(CLUSTER_ORACLE_RULES).filter((id) => !agreed.has(id))).toEqual([]);
      expect(CLUSTER_DIFFERENCES.filter((difference) => !met.has(difference))).toEqual([]);
    },
    LONG_MS,
  );

  test('every rule of the oracle maps to rules that refuse', () => {
    const refusing = new Set(rules.filter(({ tier }) => tier === 'refused').map(({ id }) => id));
    const mapped = Object.values(CLUSTER_ORACLE_RULES).flat();
    expect(mapped.filter((id) => !refusing.has(id))).toEqual([]);
  });
});
