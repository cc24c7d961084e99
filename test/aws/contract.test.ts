import { describeReaders } from './reader-contract.ts';
import { startReadersTest } from './readers-test.ts';

describeReaders('the simulated account', async () => {
  const { account, readers } = await startReadersTest();
  const clusterName = 'prod-fargate';
  const cluster = account.world.clusters.get(clusterName);
  const scaledIds = [...account.world.scalableTargets.values()].map(({ service }) => service);
  const services = [...(cluster?.services.values() ?? [])];
  const scaled = services.find((service) => scaledIds.includes(service));
  const fixed = services.find((service) => !scaledIds.includes(service));
  const [group] = [...account.world.targetGroups.values()];
  const logs = [...account.world.logGroups.values()].find(({ streams }) => streams.length > 0);
  return {
    readers,
    cluster: clusterName,
    scaled: scaled?.name ?? '',
    fixed: fixed?.name ?? '',
    targetGroupArn: group?.arn ?? '',
    log: { group: logs?.name ?? '', stream: logs?.streams[0]?.name ?? '' },
    now: account.now,
    stop: account.stop,
  };
});
