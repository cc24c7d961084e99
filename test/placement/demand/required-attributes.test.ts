import { describe, expect, test } from '@jest/globals';
import { parseTaskDefinition } from '../../../src/model/parse-task-definition.ts';
import {
  FEATURE_NAMES,
  requiredAttributes,
} from '../../../src/placement/demand/required-attributes.ts';
import { capabilities } from '../../../src/placement/tables.ts';

const container = (more: object = {}) => ({
  containerDefinitions: [{ name: 'a', image: 'a', ...more }],
});

describe('attributes that a definition requires', () => {
  test('are those that AWS printed, where it did', () => {
    const { task } = parseTaskDefinition({
      ...container({ privileged: true }),
      requiresAttributes: [{ name: 'a.b', value: 'c' }],
    });
    expect(requiredAttributes(task)).toEqual([{ name: 'a.b', value: 'c', derived: false }]);
  });
  test('follow from what it uses otherwise', () => {
    const { task } = parseTaskDefinition({
      ...container({
        logConfiguration: { logDriver: 'awslogs' },
        secrets: [{ name: 'S', valueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/x' }],
      }),
      taskRoleArn: 'arn:aws:iam::123456789012:role/r',
      executionRoleArn: 'arn:aws:iam::123456789012:role/e',
    });
    expect(requiredAttributes(task).map(({ name }) => name)).toEqual([
      'com.amazonaws.ecs.capability.logging-driver.awslogs',
      'com.amazonaws.ecs.capability.task-iam-role',
      'ecs.capability.execution-role-awslogs',
      'ecs.capability.secrets.ssm.environment-variables',
    ]);
  });
  test('stand in the table under the names that the code knows', () => {
    expect([...FEATURE_NAMES].sort()).toEqual(Object.keys(capabilities.features).sort());
  });
});
