import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { check } from '../../../src/operations/check.ts';
import { rules } from '../../../src/rules/registry.ts';
import { asRecord } from './as-record.ts';
import { CLUSTER_CASES, NOT_COMPARED } from './cluster-cases.ts';
import { compareService, unanswered } from './compare.ts';
import type { Difference } from './differences.ts';
import { loadOracle, type Oracle, preflightRules } from './oracle.ts';
import { ORACLE_RULES } from './oracle-rules.ts';
import { SERVICE_DIFFERENCES } from './service-difference-list.ts';
import { serviceMutants } from './service-mutants.ts';
import { SERVICE_ORACLE_RULES } from './service-oracle-rules.ts';
import { resourceTemplate, serviceTemplate } from './to-cloudformation.ts';
import { validServices } from './valid-services.ts';

const LONG_MS = 240_000;

let oracle: Oracle;
beforeAll(() => {
  oracle = loadOracle();
}, LONG_MS);
afterAll(() => oracle.free());

describe("what AWS's validator and cdk-preflight refuse of a service, we refuse", () => {
  test.each(Object.entries(validServices))('the valid service "%s" passes both', (_, valid) => {
    const { task, service } = valid;
    expect(oracle.judge(serviceTemplate(task, service))).toEqual([]);
    const taskDefinition = `${String(asRecord(task)['family'])}:1`;
    const { findings } = check(JSON.stringify([{ ...service, taskDefinition }, task]));
    expect(findings.filter(({ tier }) => tier === 'refused')).toEqual([]);
  });

  test(
    'in services broken by hand and in one value, and the comparison is whole',
    () => {
      const heard = new Set<string>();
      const agreed = new Set<string>();
      const met = new Set<Difference>();
      const missed = serviceMutants().flatMap((mutant) => {
        const comparison = compareService(oracle, mutant);
        for (const { diagnosis, difference, agreeing } of comparison.answers) {
          heard.add(diagnosis.id);
          if (agreeing.length > 0) agreed.add(diagnosis.id);
          if (difference !== undefined) met.add(difference);
        }
        return unanswered(comparison).map(
          ({ diagnosis, pointer }) =>
            `${mutant.name}: ${diagnosis.id} at ${pointer}: ${diagnosis.message}`,
        );
      });
      expect(missed).toEqual([]);
      const theirs = preflightRules
        .filter(({ resourceTypes }) => resourceTypes.includes('AWS::ECS::Service'))
        .map(({ id }) => id);
      expect(theirs.filter((id) => SERVICE_ORACLE_RULES[id] === undefined)).toEqual([]);
      expect(Object.keys(SERVICE_ORACLE_RULES).filter((id) => !heard.has(id))).toEqual([]);
      const mapped = Object.entries(SERVICE_ORACLE_RULES).filter(([, ours]) => ours.length > 0);
      expect(mapped.map(([id]) => id).filter((id) => !agreed.has(id))).toEqual([]);
      expect(SERVICE_DIFFERENCES.filter((difference) => !met.has(difference))).toEqual([]);
    },
    LONG_MS,
  );

  test.each(CLUSTER_CASES)('$ours as $theirs', ({ theirs, ours, type, value }) => {
    const said = oracle.judge(resourceTemplate(type, value)).map(({ id }) => id);
    expect(said).toContain(theirs);
    const { findings } = check(JSON.stringify(value));
    expect(findings.filter(({ tier }) => tier === 'refused').map(({ rule }) => rule)).toContain(
      ours,
    );
  });

  test('every rule of cdk-preflight is compared, or left out with a reason', () => {
    const compared = new Set([
      ...Object.keys(ORACLE_RULES),
      ...Object.keys(SERVICE_ORACLE_RULES),
      ...CLUSTER_CASES.map(({ theirs }) => theirs),
      ...Object.keys(NOT_COMPARED),
    ]);
    expect(preflightRules.filter(({ id }) => !compared.has(id))).toEqual([]);
    expect(preflightRules).toHaveLength(110);
  });

  test('every rule of the oracle maps to rules that refuse', () => {
    const refusing = new Set(rules.filter(({ tier }) => tier === 'refused').map(({ id }) => id));
    const mapped = Object.values(SERVICE_ORACLE_RULES).flat();
    expect(mapped.filter((id) => !refusing.has(id))).toEqual([]);
  });
});
