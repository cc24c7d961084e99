import { expect, test } from '@jest/globals';
import { withRegions } from '../../src/aws/named-accounts.ts';

const usual = async (profile: string | undefined) =>
  profile === undefined ? undefined : `eu-${profile}-1`;

test('accounts have their own Regions, else the one that is usual for their profile', async () => {
  const { accounts, without } = await withRegions(
    {
      prod: { regions: ['eu-west-1', 'us-east-1'], role: 'arn:aws:iam::111122223333:role/r' },
      lab: { profile: 'north' },
      bare: {},
    },
    usual,
  );
  expect(accounts).toMatchObject([
    { name: 'prod', regions: ['eu-west-1', 'us-east-1'], role: 'arn:aws:iam::111122223333:role/r' },
    { name: 'lab', regions: ['eu-north-1'], profile: 'north' },
    { name: 'bare', regions: [] },
  ]);
  expect(without).toEqual(['bare']);
});
