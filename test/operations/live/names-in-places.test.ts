import { describe, expect, test } from '@jest/globals';
import { clusterReference, findCluster } from '../../../src/operations/live/names/find-cluster.ts';
import {
  channelPlace,
  type NameSettings,
} from '../../../src/operations/live/names/name-settings.ts';
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

const account = (
  name: string,
  region: string,
  ...services: readonly (readonly [string, string])[]
) => fakeAccount({ name, region, services: services.map(([cluster, one]) => at(cluster, one)) });

const fakes = [
  account('main', 'eu-central-1', ['prod', 'web'], ['staging', 'web'], ['prod', 'api']),
  account('main', 'eu-west-1', ['prod', 'web']),
  account('lab', 'eu-central-1', ['prod', 'web'], ['test', 'mail']),
];
const accounts = fakes.map(({ readers }) => readers);

const resolve = async (query: string, settings: NameSettings = {}) => {
  const found = await resolveService(query, accounts, settings);
  switch (found.kind) {
    case 'found':
      return targetReference(found.target);
    case 'ambiguous':
      return found.candidates.map(targetReference);
    case 'unknown':
      return `${found.sentence} ${found.todo}`;
  }
};

const cluster = async (name: string, settings: NameSettings = {}) => {
  const found = await findCluster(name, accounts, settings);
  return found.ok ? clusterReference(found.target) : found;
};

describe('a service in a place', () => {
  test.each([
    ['mail in lab', 'lab/eu-central-1/test/mail'],
    ['web in lab', 'lab/eu-central-1/prod/web'],
    ['web in eu-west-1', 'main/eu-west-1/prod/web'],
    ['web in main/eu-west-1', 'main/eu-west-1/prod/web'],
    ['web in staging', 'main/eu-central-1/staging/web'],
    ['staging/web in main', 'main/eu-central-1/staging/web'],
    ['w in lab', 'lab/eu-central-1/prod/web'],
  ])('%s', async (query, reference) => {
    expect(await resolve(query)).toBe(reference);
  });

  test('several there are still a choice', async () => {
    expect(await resolve('web in main/eu-central-1')).toEqual([
      'main/eu-central-1/prod/web',
      'main/eu-central-1/staging/web',
    ]);
  });

  test.each([
    [
      'web in us-east-1',
      /^Stevedore does not look into us-east-1\. It looks into main \(eu-central-1\), main \(eu-west-1\), lab/,
    ],
    ['prod/web in staging', /^prod\/web names its cluster already\. Leave "in staging" out/],
    ['nothing in lab', /^In lab \(eu-central-1\), no cluster has a service nothing\./],
    ['web in nowhere', /^There is no cluster nowhere with services in main/],
  ])('%s says why not', async (query, sentence) => {
    expect(await resolve(query)).toMatch(sentence);
  });

  test('what is said outweighs the place of an alias and of the channel', async () => {
    const aliases = { shop: { cluster: 'prod', service: 'web', account: 'main' } };
    expect(await resolve('shop in lab', { aliases })).toBe('lab/eu-central-1/prod/web');
    expect(await resolve('shop in staging', { aliases })).toBe('main/eu-central-1/staging/web');
    const channel = { cluster: 'prod', account: 'main', region: 'eu-west-1' };
    expect(await resolve('web in lab', channel)).toBe('lab/eu-central-1/prod/web');
  });

  test('an account in front of a service is one too, where no cluster has the name', async () => {
    expect(await resolve('lab/mail')).toBe('lab/eu-central-1/test/mail');
  });
});

describe('the place of a channel', () => {
  test('comes first: its cluster, its account, its Region', async () => {
    expect(await resolve('web', { account: 'lab' })).toBe('lab/eu-central-1/prod/web');
    expect(await resolve('web', { region: 'eu-west-1' })).toBe('main/eu-west-1/prod/web');
    expect(await resolve('web', { cluster: 'staging' })).toBe('main/eu-central-1/staging/web');
    expect(await resolve('prod/web', { account: 'lab' })).toBe('lab/eu-central-1/prod/web');
  });

  test('hides nothing: what is only elsewhere is found there', async () => {
    const channel = { cluster: 'prod', account: 'main', region: 'eu-central-1' };
    expect(await resolve('mail', channel)).toBe('lab/eu-central-1/test/mail');
  });

  test('of which a cluster is in several accounts, is a choice', async () => {
    expect(await resolve('web', { cluster: 'prod' })).toEqual([
      'main/eu-central-1/prod/web',
      'main/eu-west-1/prod/web',
      'lab/eu-central-1/prod/web',
    ]);
  });

  test('belongs to the id of a channel before its name', () => {
    const channels = {
      C0123456789: { cluster: 'a' },
      shop: { cluster: 'b' },
      '#till': { cluster: 'c' },
    };
    expect(channelPlace(channels, { id: 'C0123456789', name: 'shop' })).toEqual({ cluster: 'a' });
    expect(channelPlace(channels, { id: 'C0', name: 'shop' })).toEqual({ cluster: 'b' });
    expect(channelPlace(channels, { id: 'C0', name: 'till' })).toEqual({ cluster: 'c' });
    expect(channelPlace(channels, { id: 'C0' })).toEqual({});
    expect(channelPlace(channels, { id: 'constructor' })).toEqual({});
  });
});

describe('a cluster in a place', () => {
  test('is found there', async () => {
    expect(await cluster('prod in lab')).toBe('lab/eu-central-1/prod');
    expect(await cluster('in lab/test')).toBe('lab/eu-central-1/test');
    expect(await cluster('in staging')).toBe('main/eu-central-1/staging');
    expect(await cluster('prod', { account: 'lab' })).toBe('lab/eu-central-1/prod');
    expect(await cluster('', { cluster: 'prod', region: 'eu-west-1' })).toBe('main/eu-west-1/prod');
  });

  test('that is said twice, or nowhere, says so', async () => {
    expect(await cluster('api in prod')).toMatchObject({
      advice: { code: 'cluster-twice', todo: expect.stringContaining('"prod api"') },
    });
    expect(await cluster('prod in us-east-1')).toMatchObject({
      advice: { sentence: expect.stringContaining('does not look into us-east-1') },
    });
  });
});
