import { describe, expect, test } from '@jest/globals';
import { clusterReference, findCluster } from '../../../src/operations/live/names/find-cluster.ts';
import { aCluster } from './builders.ts';
import { fakeAccount } from './fake-account.ts';

const clusters = [aCluster('prod'), aCluster('prod-fargate'), aCluster('staging')];
const account = (name: string) => fakeAccount({ name, clusters });

const found = async (name: string, accounts = [account('one').readers], names = {}) => {
  const result = await findCluster(name, accounts, names);
  return result.ok ? clusterReference(result.target) : result;
};

describe('a name of a cluster', () => {
  test('is the exact one before a prefix, in any case, and a prefix where only one has it', async () => {
    expect(await found('prod')).toBe('one/eu-central-1/prod');
    expect(await found('PROD-F')).toBe('one/eu-central-1/prod-fargate');
    expect(await found('st')).toBe('one/eu-central-1/staging');
  });

  test('that means several is never guessed', async () => {
    expect(await found('pro')).toMatchObject({
      ok: false,
      advice: { code: 'cluster-ambiguous' },
      choices: [{ label: 'prod' }, { label: 'prod-fargate' }],
    });
  });

  test('says the account where several have it', async () => {
    const both = [account('one').readers, account('two').readers];
    expect(await found('staging', both)).toMatchObject({
      choices: [
        { label: 'staging (one, eu-central-1)', reference: 'one/eu-central-1/staging' },
        { label: 'staging (two, eu-central-1)', reference: 'two/eu-central-1/staging' },
      ],
    });
  });

  test('may be left out where the settings name one', async () => {
    expect(await found('', undefined, { cluster: 'prod' })).toBe('one/eu-central-1/prod');
  });

  test('in a reference or an ARN needs no call', async () => {
    const fake = account('one');
    const arn = 'arn:aws:ecs:eu-central-1:123456789012:cluster/other';
    expect(await found('one/eu-central-1/other', [fake.readers])).toBe('one/eu-central-1/other');
    expect(await found(arn, [fake.readers])).toBe('one/eu-central-1/other');
    expect(fake.calls).toEqual([]);
  });

  test('is taken at its word where clusters may not be listed', async () => {
    const failing = {
      'ecs.clusters': {
        kind: 'access-denied',
        region: 'eu-central-1',
        action: 'ecs:ListClusters',
        deny: 'implicit',
        policyHint: '{}',
      },
    } as const;
    const { readers } = fakeAccount({ name: 'one', clusters, failing });
    expect(await found('prod', [readers])).toBe('one/eu-central-1/prod');
    expect(await found('', [readers])).toMatchObject({ advice: { code: 'access-denied' } });
  });
});
