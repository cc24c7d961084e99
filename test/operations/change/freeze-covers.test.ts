import { describe, expect, test } from '@jest/globals';
import { coversNothing } from '../../../src/operations/change/freeze-covers.ts';
import { aCluster, aService } from '../live/builders.ts';
import { type FakeAccount, fakeAccount } from '../live/fake-account.ts';

const ACCOUNT: FakeAccount = {
  name: 'main',
  clusters: [aCluster('prod')],
  services: [aService()],
};

const ask = (pattern: string, over: FakeAccount = {}, account: string | null = null) =>
  coversNothing(pattern, account, [fakeAccount({ ...ACCOUNT, ...over }).readers]);

describe('whether a freeze would hold anything', () => {
  test.each(['prod', 'PROD', 'pr*', '*', 'prod/web', 'prod/w*', '*/web', 'Prod/Web'])(
    '%s does',
    async (pattern) => {
      expect(await ask(pattern)).toBeNull();
    },
  );

  test('a misspelt cluster is refused, with the name that may be meant', async () => {
    expect(await ask('pord')).toEqual({
      code: 'nothing-to-freeze',
      sentence: 'There is no cluster pord, so that nothing would be frozen.',
      todo: 'Perhaps prod is meant. One service is written as CLUSTER/SERVICE.',
    });
  });

  test('so is a misspelt service, and a pattern that no service fits', async () => {
    expect(await ask('prod/web2')).toMatchObject({ todo: 'Perhaps web is meant.' });
    expect(await ask('prod/checkout*')).toMatchObject({
      sentence: 'There is no service checkout* in prod, so that nothing would be frozen.',
      todo: 'There are web.',
    });
  });

  test('names of another account do not count', async () => {
    expect(await ask('prod', {}, 'other')).toMatchObject({ code: 'nothing-to-freeze' });
  });

  test('what AWS does not tell is better frozen', async () => {
    const denied = {
      ...{ kind: 'access-denied' as const, region: 'eu-central-1' },
      ...{ action: 'ecs:List', deny: 'implicit' as const, policyHint: '{}' },
    };
    expect(await ask('pord', { failing: { 'ecs.clusters': denied } })).toBeNull();
    expect(await ask('prod/wbe', { failing: { 'ecs.services': denied } })).toBeNull();
  });
});
