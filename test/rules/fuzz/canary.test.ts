import { describe, expect, test } from '@jest/globals';
import { check } from '../../../src/operations/check.ts';
import { oneThingBroken } from '../differential/mutations.ts';
import { mutateText } from './mutate-text.ts';
import { below, seededRandom } from './seeded-random.ts';

/** No part of it is a word of ours, and one that is cut short still shows. */
const CANARY = 'Zq7vXk2p9Wm4';

/** Eight characters of it in a row would be most of a short secret. */
const TRACES = Array.from({ length: CANARY.length - 7 }, (_, at) => CANARY.slice(at, at + 8));

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret';

/** A definition with a secret in every place where one may stand. */
const planted = {
  family: 'shop',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::123456789012:role/shop',
  volumes: [
    {
      name: 'v',
      dockerVolumeConfiguration: { driverOpts: { password: CANARY }, labels: { a: CANARY } },
    },
  ],
  containerDefinitions: [
    {
      name: 'app',
      image: 'shop/app:1',
      environment: [
        { name: 'DB_PASSWORD', value: CANARY },
        { name: 'AWS_SECRET_ACCESS_KEY', value: CANARY },
        { name: 'DATABASE_URL', value: `postgres://shop:${CANARY}@db/shop` },
      ],
      secrets: [{ name: 'API_KEY', valueFrom: `${ARN}:${CANARY}:key` }],
      command: ['serve', '--token', CANARY, `--password=${CANARY}`],
      entryPoint: ['sh', '-c', `export TOKEN=${CANARY}; exec "$@"`],
      healthCheck: { command: ['CMD-SHELL', `curl -u shop:${CANARY} localhost || exit 1`] },
      dockerLabels: { token: CANARY },
      repositoryCredentials: { credentialsParameter: `${ARN}:${CANARY}` },
      logConfiguration: {
        logDriver: 'splunk',
        options: { 'splunk-token': CANARY, 'splunk-url': `https://logs/${CANARY}` },
        secretOptions: [{ name: 'splunk-token', valueFrom: CANARY }],
      },
      firelensConfiguration: { type: 'fluentbit', options: { 'config-file-value': CANARY } },
    },
  ],
};

const holdsTrace = (value: unknown): boolean =>
  TRACES.some((trace) => JSON.stringify(value).includes(trace));

/** The parts of a report that a secret shows in. */
const leaks = (text: string): readonly unknown[] => {
  const { findings, ...rest } = check(text);
  return [...findings, rest].filter(holdsTrace);
};

describe('a secret in a definition is in no finding', () => {
  const mutants = oneThingBroken('planted', planted);

  test('and would be seen: a name of a container is shown', () => {
    const named = { ...planted, containerDefinitions: [{ name: CANARY, image: '' }] };
    expect(leaks(JSON.stringify(named)).length).toBeGreaterThan(0);
  });

  test('whatever else of the definition is broken', () => {
    expect(mutants.length).toBeGreaterThan(150);
    const found = mutants.map(({ name, task }) => ({ name, leaks: leaks(JSON.stringify(task)) }));
    expect(found.filter((one) => one.leaks.length > 0)).toEqual([]);
  });

  test('however the text is broken', () => {
    const random = seededRandom(7);
    const text = JSON.stringify(planted, null, 2);
    for (let count = 0; count < 1_500; count += 1) {
      const slips = mutateText(random, text);
      const cut = below(random, 4) === 0 ? slips.slice(below(random, slips.length)) : slips;
      expect({ cut, leaks: leaks(cut) }).toEqual({ cut, leaks: [] });
    }
  });
});
