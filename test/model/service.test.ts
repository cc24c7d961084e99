import { describe, expect, test } from '@jest/globals';
import {
  isDescribedCapacityProvider,
  parseCapacityProvider,
} from '../../src/model/capacity-provider.ts';
import { isDescribedCluster, parseCluster } from '../../src/model/cluster-definition.ts';
import { isDescribedService, parseService } from '../../src/model/service.ts';

describe('a service', () => {
  test('is read as it is where every type is right', () => {
    const service = { serviceName: 'web', desiredCount: 2, loadBalancers: [{ containerPort: 80 }] };
    expect(parseService(service)).toEqual({ value: service, issues: [], unknown: [] });
  });

  test('keeps fields that are not known, and times in every form', () => {
    const printed = {
      createdAt: 1_700_000_000.5,
      color: 'blue',
      deployments: [{ id: 'ecs-svc/1' }],
    };
    expect(parseService(printed).value).toEqual(printed);
  });

  test('is read as far as it can be where a type is wrong, without being changed', () => {
    const service = { serviceName: 'web', desiredCount: '2', loadBalancers: 'none' };
    const { value, issues, unknown } = parseService(service);
    expect(value).toEqual({ serviceName: 'web', desiredCount: 2 });
    expect(issues).toEqual([
      { path: ['desiredCount'], expected: 'number', found: 'string', coerced: true },
      { path: ['loadBalancers'], expected: 'array', found: 'string', coerced: false },
    ]);
    expect(unknown).toEqual([['loadBalancers']]);
    expect(service.desiredCount).toBe('2');
  });

  test.each([null, 'web', 7, [], [1]])('is empty when it is %j', (value) => {
    expect(parseService(value).value).toEqual({});
  });
});

describe('what AWS printed itself', () => {
  test('is told by the fields that only AWS fills in', () => {
    expect(isDescribedService({ serviceName: 'web', desiredCount: 1 })).toBe(false);
    expect(isDescribedService({ serviceName: 'web', runningCount: 1 })).toBe(true);
    expect(isDescribedCluster(parseCluster({ clusterName: 'prod' }).value)).toBe(false);
    expect(isDescribedCluster(parseCluster({ status: 'ACTIVE' }).value)).toBe(true);
    expect(isDescribedCapacityProvider(parseCapacityProvider({ name: 'blue' }).value)).toBe(false);
    expect(
      isDescribedCapacityProvider(
        parseCapacityProvider({ name: 'FARGATE', status: 'ACTIVE' }).value,
      ),
    ).toBe(true);
  });
});
