import { describe, expect, test } from '@jest/globals';
import { allRules, ruleAnswer } from '../../src/operations/rule-answer.ts';

describe('what explain says about a rule', () => {
  test('is found by its id', () => {
    expect(ruleAnswer('secrets-need-execution-role')).toMatchObject({
      kind: 'rule',
      tier: 'refused',
      title: 'A task that injects secrets has an execution role.',
      concept: { kind: 'concept', id: 'task-execution-role' },
    });
  });

  test('shows a definition that passes and one that does not, as JSON', () => {
    const answer = ruleAnswer('container-names-are-unique');
    expect(JSON.parse(answer?.good ?? '')).toHaveProperty('containerDefinitions');
    expect(answer?.bad).toContain('\n  "containerDefinitions": [');
  });

  test("shows AWS's text without the blanks that a definition would fill", () => {
    expect(ruleAnswer('container-needs-memory')?.awsError).toBe(
      "Invalid setting for container '…'. At least one of 'memory' or 'memoryReservation' must be specified.",
    );
    expect(allRules.filter(({ awsError }) => /\{[a-z]+\}/i.test(awsError ?? ''))).toEqual([]);
  });

  test('is nothing for an unknown id', () => {
    expect(ruleAnswer('no-such-rule')).toBeUndefined();
  });
});
