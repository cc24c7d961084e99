import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NameSettings } from '../../../src/operations/live/names/name-settings.ts';
import { resolveService } from '../../../src/operations/live/names/resolve-service.ts';
import { targetReference } from '../../../src/operations/live/names/service-target.ts';
import { ARN, aService } from './builders.ts';
import { fakeAccount } from './fake-account.ts';

const at = (cluster: string, serviceName: string) =>
  aService({
    serviceName,
    serviceArn: `${ARN}:service/${cluster}/${serviceName}`,
    clusterArn: `${ARN}:cluster/${cluster}`,
  });

const services = [
  at('prod', 'web'),
  at('prod', 'web-admin'),
  at('prod', 'Checkout'),
  at('prod', 'notifications'),
  at('staging', 'web'),
  at('staging', 'api'),
];

const resolve = async (query: string, settings: NameSettings = {}) => {
  const fake = fakeAccount({ services });
  const resolution = await resolveService(query, [fake.readers], settings);
  const found = resolution.kind === 'found' ? resolution.target : undefined;
  return { ...resolution, calls: fake.calls, where: found && `${found.cluster}/${found.service}` };
};

describe('one service', () => {
  test.each([
    ['an alias, in any case', 'SHOP', 'prod/Checkout', 'alias'],
    ['cluster/service', 'staging/web', 'staging/web', 'name'],
    ['account/cluster/service', 'default/staging/web', 'staging/web', 'reference'],
    ['a whole reference', 'default/eu-central-1/prod/web', 'prod/web', 'reference'],
    ['an ARN', `${ARN}:service/prod/web`, 'prod/web', 'arn'],
    ['an old ARN without a cluster', `${ARN}:service/api`, 'staging/api', 'arn'],
    ['a name that only one cluster has', 'api', 'staging/api', 'name'],
    ['another case', 'checkout', 'prod/Checkout', 'name'],
    ['a prefix that one service has', 'notif', 'prod/notifications', 'prefix'],
    ['a prefix of the cluster', 'stag/web', 'staging/web', 'name'],
    ['a name with blanks around it', '  api ', 'staging/api', 'name'],
  ])('%s', async (_, query, where, by) => {
    const aliases = { shop: { cluster: 'prod', service: 'Checkout' } };
    expect(await resolve(query, { aliases })).toMatchObject({ kind: 'found', where, by });
  });

  test('an exact name goes before the prefixes', async () => {
    expect(await resolve('prod/web')).toMatchObject({ where: 'prod/web' });
  });

  test('the cluster of the channel goes first, and no other is listed then', async () => {
    const found = await resolve('web', { cluster: 'staging' });
    expect(found).toMatchObject({ where: 'staging/web', calls: ['ecs.services'] });
  });

  test('an alias and a reference cost no call', async () => {
    const aliases = { shop: { cluster: 'prod', service: 'Checkout' } };
    expect((await resolve('shop', { aliases })).calls).toEqual([]);
    expect((await resolve('default/eu-central-1/prod/web')).calls).toEqual([]);
  });
});

describe('what a service is titled', () => {
  const aliases = {
    api: { cluster: 'prod', service: 'web', titled: true as const },
    web: { cluster: 'prod', service: 'Checkout', titled: true as const },
    'front-door': { cluster: 'prod', service: 'web', titled: true as const },
  };

  test.each([
    ['front-door', 'prod/web', 'alias'],
    ['front-door in prod', 'prod/web', 'name'],
    ['api', 'staging/api', 'name'],
    ['api in staging', 'staging/api', 'name'],
  ])('gives way to a service that is really called so: %s', async (query, where, by) => {
    expect(await resolve(query, { aliases })).toMatchObject({ kind: 'found', where, by });
  });

  test('is asked back where two are really called so', async () => {
    expect(await resolve('web', { aliases })).toMatchObject({ kind: 'ambiguous' });
  });
});

describe('several or none', () => {
  test('the same name in two clusters is a choice', async () => {
    const found = await resolve('web');
    expect(found).toMatchObject({ kind: 'ambiguous' });
    expect(found.kind === 'ambiguous' && found.candidates.map(targetReference)).toEqual([
      'default/eu-central-1/prod/web',
      'default/eu-central-1/staging/web',
    ]);
  });

  test('a prefix of several is a choice', async () => {
    expect(await resolve('prod/we')).toMatchObject({ kind: 'ambiguous' });
  });

  test('a typing slip is answered with the nearest name', async () => {
    const found = await resolve('notfications');
    expect(found.kind === 'unknown' && found.nearest.map(({ service }) => service)).toEqual([
      'notifications',
    ]);
  });

  test.each([
    ['', /No service was named/],
    ['a b', /no name of a service/],
    ['a/b/c/d/e', /no name of a service/],
    ['nowhere/web', /no cluster nowhere/],
    ['other/prod/web', /does not look into other/],
    [
      'arn:aws:ecs:us-east-1:123456789012:service/prod/web',
      /us-east-1, where Stevedore does not look/,
    ],
    ['arn:aws:ecs:eu-central-1:999999999999:service/prod/web', /account 999999999999/],
  ])('%j is unknown, and says why', async (query, sentence) => {
    const found = await resolve(query);
    expect(found.kind).toBe('unknown');
    expect(found.kind === 'unknown' && found.sentence).toMatch(sentence);
  });

  test('what could not be looked at is said', async () => {
    const denied = {
      kind: 'access-denied',
      region: 'eu-central-1',
      action: 'ecs:ListServices',
      deny: 'implicit',
      policyHint: '{}',
    } as const;
    const { readers } = fakeAccount({ services, failing: { 'ecs.services': denied } });
    const found = await resolveService('api', [readers]);
    expect(found.kind === 'unknown' && found.gaps.map(({ part }) => part)).toEqual([
      'services of prod (default, eu-central-1)',
      'services of staging (default, eu-central-1)',
    ]);
  });
});

describe('several accounts', () => {
  test('the account tells the same names apart', async () => {
    const one = fakeAccount({ services: [at('prod', 'web')], name: 'one' }).readers;
    const two = fakeAccount({ services: [at('prod', 'web')], name: 'two' }).readers;
    expect(await resolveService('web', [one, two])).toMatchObject({ kind: 'ambiguous' });
    const found = await resolveService('two/prod/web', [one, two]);
    expect(found.kind === 'found' && found.target.readers.name).toBe('two');
  });
});

test('every reference that is given out is read back', async () => {
  const { readers } = fakeAccount({ services });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...services), async ({ serviceName, clusterArn }) => {
      const cluster = clusterArn.slice(clusterArn.lastIndexOf('/') + 1);
      const reference = targetReference({ readers, cluster, service: serviceName });
      const found = await resolveService(reference, [readers]);
      expect(found.kind === 'found' && targetReference(found.target)).toBe(reference);
    }),
  );
});

test('no text makes it throw', async () => {
  const { readers } = fakeAccount({ services });
  await fc.assert(
    fc.asyncProperty(fc.string(), async (query) => {
      expect(['found', 'ambiguous', 'unknown']).toContain(
        (await resolveService(query, [readers])).kind,
      );
    }),
  );
});
