import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scopeOf, splitWhere, withWhere } from '../../../src/operations/live/names/scope.ts';
import { fakeAccount } from './fake-account.ts';

const readers = (name: string, region: string) => fakeAccount({ name, region }).readers;
const accounts = [
  readers('prod', 'eu-central-1'),
  readers('prod', 'eu-west-1'),
  readers('staging', 'eu-central-1'),
];

const meant = (where: string) => {
  const scope = scopeOf(where, accounts);
  return scope && [...scope.accounts.map(({ name, region }) => `${name} ${region}`), scope.cluster];
};

describe('what stands behind in', () => {
  test.each([
    ['web in prod', 'web', 'prod'],
    ['web in prod 6h', 'web 6h', 'prod'],
    ['web 6h IN eu-west-1', 'web 6h', 'eu-west-1'],
    ['in prod', '', 'prod'],
    ['web', 'web', undefined],
    ['web in', 'web in', undefined],
    ['login insights', 'login insights', undefined],
  ])('%j', (text, name, where) => {
    expect(splitWhere(text)).toEqual({ name, where });
  });

  test('is read back as it was put together', () => {
    const word = fc.stringMatching(/^[a-z0-9/-]{1,20}$/).filter((text) => text !== 'in');
    fc.assert(
      fc.property(word, fc.option(word, { nil: undefined }), (name, where) => {
        expect(splitWhere(withWhere(name, where))).toEqual({ name, where });
      }),
    );
  });
});

describe('where to look', () => {
  test.each([
    ['', ['prod eu-central-1', 'prod eu-west-1', 'staging eu-central-1', undefined]],
    ['prod', ['prod eu-central-1', 'prod eu-west-1', undefined]],
    ['PROD', ['prod eu-central-1', 'prod eu-west-1', undefined]],
    ['eu-central-1', ['prod eu-central-1', 'staging eu-central-1', undefined]],
    ['prod/eu-west-1', ['prod eu-west-1', undefined]],
    ['prod/eu-west-1/web', ['prod eu-west-1', 'web']],
    ['staging/web', ['staging eu-central-1', 'web']],
    ['eu-west-1/web', ['prod eu-west-1', 'web']],
    ['web', ['prod eu-central-1', 'prod eu-west-1', 'staging eu-central-1', 'web']],
    ['arn:aws:ecs:eu-west-1:123456789012:cluster/web', ['prod eu-west-1', 'web']],
  ])('%j', (where, places) => {
    expect(meant(where)).toEqual(places);
  });

  test.each(['us-east-1', 'prod/us-east-1', 'a/b/c', 'staging/eu-west-1'])(
    '%j is nowhere',
    (where) => {
      expect(meant(where)).toBeUndefined();
    },
  );
});
