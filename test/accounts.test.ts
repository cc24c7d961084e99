import { describe, expect, test } from '@jest/globals';
import { realAccounts } from '../src/accounts.ts';

const places = async (...args: Parameters<typeof realAccounts>) =>
  (await realAccounts(...args)).readers.map(({ name, region }) => `${name} ${region}`);

const real = { kind: 'real', region: 'eu-central-1' } as const;

describe('where the bot looks', () => {
  test('with STEVEDORE_AWS=real: every account of the settings in each of its Regions', async () => {
    const named = { prod: { regions: ['eu-west-1', 'us-east-1'] }, lab: { profile: 'lab' } };
    expect(await places(real, named)).toEqual([
      'prod eu-west-1',
      'prod us-east-1',
      'lab eu-central-1',
    ]);
  });

  test('one account by the standard chain of credentials where the settings name none', async () => {
    expect(await places(real, {})).toEqual(['default eu-central-1']);
  });

  test.each([{ kind: 'off' } as const, { kind: 'simulated' } as const])(
    '%j: into no real account, whatever the settings name',
    async (aws) => {
      expect(await places(aws, { prod: { regions: ['eu-west-1'] } })).toEqual([]);
    },
  );
});
