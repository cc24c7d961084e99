import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { check } from '../../../src/operations/check.ts';
import { rules } from '../../../src/rules/registry.ts';
import { brokenOnce, brokenTwice, corpusTasks, examples } from './cases.ts';
import { compareTask, unanswered } from './compare.ts';
import { DIFFERENCES } from './difference-list.ts';
import type { Difference } from './differences.ts';
import type { Mutant } from './mutations.ts';
import { loadOracle, type Oracle, preflightRules } from './oracle.ts';
import { ORACLE_RULES } from './oracle-rules.ts';
import { OURS_ONLY } from './ours-only.ts';
import { taskTemplate } from './to-cloudformation.ts';
import { validDefinitions } from './valid-definitions.ts';

/** The oracle takes some tens of milliseconds for each definition. */
const LONG_MS = 180_000;

let oracle: Oracle;
beforeAll(() => {
  oracle = loadOracle();
}, LONG_MS);
afterAll(() => oracle.free());

const heard = new Set<string>();
const agreed = new Set<string>();
const met = new Set<Difference>();

const missedIn = (cases: readonly Mutant[]): readonly string[] =>
  cases.flatMap(({ name, task }) => {
    const comparison = compareTask(oracle, task);
    for (const { diagnosis, difference, agreeing } of comparison.answers) {
      heard.add(diagnosis.id);
      if (agreeing.length > 0) agreed.add(diagnosis.id);
      if (difference !== undefined) met.add(difference);
    }
    return unanswered(comparison).map(
      ({ diagnosis, pointer }) => `${name}: ${diagnosis.id} at ${pointer}: ${diagnosis.message}`,
    );
  });

describe("what AWS's validator and cdk-preflight refuse of a task definition, we refuse", () => {
  test.each(Object.entries(validDefinitions))(
    'the valid definition "%s" passes both',
    (_, task) => {
      expect(oracle.judge(taskTemplate(task))).toEqual([]);
      const found = check(JSON.stringify(task)).findings;
      expect(found.filter(({ tier }) => tier !== 'advice')).toEqual([]);
    },
  );

  test(
    'in valid definitions with one value broken, at least a thousand of them',
    () => {
      const once = brokenOnce();
      expect(once.length).toBeGreaterThan(1_000);
      expect(missedIn(once)).toEqual([]);
    },
    LONG_MS,
  );

  test(
    'in definitions broken twice',
    () => {
      expect(missedIn(brokenTwice(brokenOnce()))).toEqual([]);
    },
    LONG_MS,
  );

  test(
    'in the examples of our rules',
    () => {
      expect(missedIn(examples())).toEqual([]);
    },
    LONG_MS,
  );

  test(
    'in the corpus, where it is at hand',
    () => {
      expect(missedIn(corpusTasks())).toEqual([]);
    },
    LONG_MS,
  );
});

describe('the comparison is whole', () => {
  test('every rule of cdk-preflight about task definitions has rules of ours', () => {
    const theirs = preflightRules
      .filter(({ resourceTypes }) => resourceTypes.join() === 'AWS::ECS::TaskDefinition')
      .map(({ id }) => id);
    expect(theirs.filter((id) => (ORACLE_RULES[id] ?? []).length === 0)).toEqual([]);
    expect(theirs.filter((id) => !heard.has(id))).toEqual([]);
  });

  test('every rule of the oracle that is mapped was heard, and maps to rules that refuse', () => {
    expect(Object.keys(ORACLE_RULES).filter((id) => !heard.has(id))).toEqual([]);
    const refusing = new Set(rules.filter(({ tier }) => tier === 'refused').map(({ id }) => id));
    const mapped = Object.values(ORACLE_RULES).flat();
    expect(mapped.filter((id) => !refusing.has(id))).toEqual([]);
  });

  test('every rule of the oracle that is mapped was agreed with at least once', () => {
    const mapped = Object.entries(ORACLE_RULES).filter(([, ours]) => ours.length > 0);
    expect(mapped.map(([id]) => id).filter((id) => !agreed.has(id))).toEqual([]);
  });

  test('every listed difference is met', () => {
    expect(DIFFERENCES.filter((difference) => !met.has(difference))).toEqual([]);
  });

  test.each(OURS_ONLY)('only we refuse $name', ({ task, rule }) => {
    const found = check(JSON.stringify(task)).findings;
    expect(found.filter(({ tier }) => tier !== 'advice').map(({ rule: id }) => id)).toContain(rule);
    expect(oracle.judge(taskTemplate(task))).toEqual([]);
  });
});
