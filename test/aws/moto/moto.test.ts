import { describe, test } from '@jest/globals';
import { connectSimulated } from '../../../src/aws/connect.ts';
import { describeReaders } from '../reader-contract.ts';
import { seed } from './seed.ts';

/** `http://127.0.0.1:PORT` of a moto server, which run.sh starts. */
const url = process.env['STEVEDORE_MOTO'];

/** What moto 5.2.5 does not do. A call that it does not know is answered with an HTML page. */
const GAPS = {
  'a task that is missing': 'DescribeTasks passes over it without a failure',
  'protection of tasks': 'no GetTaskProtection',
  'deployments and their revisions': 'no service deployments and no revisions',
  'scaling activities': 'no DescribeScalingActivities',
};

if (url === undefined) {
  describe('the readers on moto', () => {
    test.skip('need a moto server: see test/aws/moto/run.sh', () => undefined);
  });
} else {
  describeReaders(
    'moto',
    async () => {
      const region = 'eu-central-1';
      const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
      const seeded = await seed({ endpoint: url, region, credentials });
      const readers = connectSimulated(
        { url, region },
        {
          clock: { now: Date.now },
          wait: (milliseconds) =>
            new Promise((resolve) => {
              setTimeout(resolve, milliseconds);
            }),
          jitter: () => 0,
        },
      );
      return { ...seeded, readers, now: Date.now, stop: async () => undefined };
    },
    GAPS,
  );
}
