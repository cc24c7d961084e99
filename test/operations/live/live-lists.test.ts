import { describe, expect, test } from '@jest/globals';
import { listClusters } from '../../../src/operations/live/service/list-clusters.ts';
import { listServices } from '../../../src/operations/live/service/list-services.ts';
import { aCluster, aDeployment, aService, deps } from './builders.ts';
import { fakeAccount } from './fake-account.ts';

describe('lists', () => {
  const many = [
    aService({ serviceName: 'b-steady' }),
    aService({ serviceName: 'a-steady' }),
    aService({ serviceName: 'c-under', runningCount: 1 }),
    aService({ serviceName: 'd-zero', desiredCount: 0, runningCount: 0 }),
    aService({ serviceName: 'e-failing', deployments: [aDeployment({ rolloutState: 'FAILED' })] }),
  ];
  const target = { readers: fakeAccount({ services: many }).readers, cluster: 'prod' };
  const names = async (wish = {}) => {
    const outcome = await listServices(target, deps, wish);
    return outcome.ok ? outcome.answer.rows.map(({ service }) => service) : [];
  };

  test('the worst service comes first, equals by name', async () => {
    expect(await names()).toEqual(['e-failing', 'c-under', 'a-steady', 'b-steady', 'd-zero']);
  });

  test('pages, words and states', async () => {
    expect(await names({ pageSize: 2, page: 2 })).toEqual(['a-steady', 'b-steady']);
    expect(await names({ text: 'STEADY' })).toEqual(['a-steady', 'b-steady']);
    expect(await names({ states: ['failing', 'under-running'] })).toEqual(['e-failing', 'c-under']);
    expect(await listServices(target, deps)).toMatchObject({
      answer: {
        total: 5,
        found: 5,
        pages: 1,
        states: { steady: 2, failing: 1, 'under-running': 1, 'scaled-to-zero': 1 },
      },
    });
  });

  test('clusters with waiting tasks come first, deleted ones not at all', async () => {
    const clusters = [
      aCluster('calm'),
      aCluster('waiting', { pendingTasksCount: 2 }),
      aCluster('gone', { status: 'INACTIVE' }),
      aCluster('empty', { runningTasksCount: 0, activeServicesCount: 0 }),
    ];
    const list = await listClusters([fakeAccount({ clusters }).readers], deps);
    expect(list.clusters.map(({ name, health }) => `${name} ${health}`)).toEqual([
      'waiting pending',
      'calm running',
      'empty empty',
    ]);
  });
});
