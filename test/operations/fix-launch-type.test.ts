import { expect, test } from '@jest/globals';
import { check } from '../../src/operations/check.ts';
import { fix } from '../../src/operations/fix.ts';

const service = (launchType: string) =>
  JSON.stringify({
    serviceName: 'web',
    taskDefinition: 'web:1',
    launchType,
    placementStrategy: [{ type: 'random' }],
  });

const rulesIn = (text: string) => check(text).findings.map(({ rule }) => rule);

test('a launch type in the wrong case hides no finding', () => {
  const hidden = rulesIn(service('FARGATE')).filter(
    (rule) => !rulesIn(service('fargate')).includes(rule),
  );
  expect(hidden).toEqual([]);
  expect(rulesIn(service('fargate'))).toContain('awsvpc-service-has-subnets');
});

test.each(['fargate', 'Fargate', ' FARGATE'])('so --fix writes %j as AWS does', (launchType) => {
  const fixed = fix(service(launchType));
  expect(JSON.parse(fixed.text)).toMatchObject({ launchType: 'FARGATE' });
  expect(fixed.report.findings.map(({ rule }) => rule)).not.toContain('service-choices-exist');
});

test('a launch type that there is not stays what it is', () => {
  expect(fix(service('FARGATE_SPOT')).text).toContain('FARGATE_SPOT');
  expect(rulesIn(service('FARGATE_SPOT'))).not.toContain('awsvpc-service-has-subnets');
});
