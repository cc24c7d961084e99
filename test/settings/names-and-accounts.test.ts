import { describe, expect, test } from '@jest/globals';
import { parseSettings } from '../../src/settings/parse-settings.ts';

const read = (text: string) => parseSettings(text, 'stevedore.yml', { rules: [] });

const refusal = (text: string): readonly string[] => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Error) return error.message.split('\n');
  }
  throw new Error('nothing was said');
};

const WHOLE = `
accounts:
  prod:
    regions: [eu-central-1, eu-west-1]
    profile: prod
    role: arn:aws:iam::111122223333:role/stevedore-read
    externalId: stevedore
    readOnly: true
  staging:
    profile: staging
aliases:
  shop: { cluster: web, service: checkout, account: prod, region: eu-west-1 }
  till: { cluster: web, service: checkout }
channels:
  C0123456789: { cluster: web, account: prod }
  "#team-shop": { account: staging }
  ops: { region: eu-central-1 }
`;

describe('accounts, aliases and channels', () => {
  test('are read as they are written', () => {
    expect(read(WHOLE)).toEqual({
      ...{ policies: [], freezes: [], timeZone: 'UTC' },
      onboarding: { leads: { users: [], groups: [] }, welcomesJoiners: false },
      knowledge: null,
      check: {},
      accounts: {
        prod: {
          regions: ['eu-central-1', 'eu-west-1'],
          profile: 'prod',
          role: 'arn:aws:iam::111122223333:role/stevedore-read',
          externalId: 'stevedore',
          readOnly: true,
        },
        staging: { profile: 'staging' },
      },
      aliases: {
        shop: { cluster: 'web', service: 'checkout', account: 'prod', region: 'eu-west-1' },
        till: { cluster: 'web', service: 'checkout' },
      },
      channels: {
        C0123456789: { cluster: 'web', account: 'prod' },
        '#team-shop': { account: 'staging' },
        ops: { region: 'eu-central-1' },
      },
    });
  });

  test('may stand empty, as while the file is being written', () => {
    expect(read('accounts:\naliases:\nchannels:\n')).toEqual(read(''));
  });

  test('where no account is named, there is the default one; the simulated one is always known', () => {
    const alias = (account: string) =>
      `aliases:\n  shop: { cluster: a, service: b, account: ${account} }\n`;
    expect(read(alias('default')).aliases).toHaveProperty('shop');
    expect(read(alias('simulated')).aliases).toHaveProperty('shop');
    expect(refusal(alias('prod'))).toEqual([
      'stevedore.yml:2:44: no account of this file is called prod; expected one of default, simulated.',
    ]);
  });
});

describe('what is wrong is said with line, column and what to write', () => {
  test.each([
    ['acounts: {}', '1:1: unknown setting acounts; is accounts meant?'],
    ['accounts:\n  prod: { region: a }', '2:11: unknown setting region; is regions meant?'],
    [
      'accounts:\n  prod: { regions: [Frankfurt] }',
      '2:21: regions is no Region; expected one such',
    ],
    ['accounts:\n  prod: { regions: [] }', '2:20: regions names no Region'],
    [
      'accounts:\n  prod: { regions: [eu-west-1, eu-west-1] }',
      '2:20: regions names a Region twice',
    ],
    [
      'accounts:\n  prod: { role: admin }',
      '2:17: role is no ARN of a role; expected one such as arn:',
    ],
    ['accounts:\n  my prod: {}', '2:3: my prod is no name of an account'],
    ['accounts:\n  Simulated: {}', '2:3: Simulated is the name of the simulated account'],
    ['accounts:\n  prod: { externalId: xyz }', '2:23: externalId does nothing without role'],
    ['accounts: [prod]', '1:11: accounts takes settings with names of their own'],
    ['aliases:\n  a/b: { cluster: a, service: b }', '2:3: a/b is no alias'],
    ['aliases:\n  shop: { service: b }', '2:9: cluster is missing'],
    ['aliases:\n  shop: { cluster: a/b, service: b }', '2:20: cluster is no name in ECS'],
    [
      'aliases:\n  shop: { cluster: a, service: b }\n  SHOP: { cluster: a, service: c }',
      '3:3: the alias SHOP is there twice',
    ],
    [
      'accounts:\n  prod: {}\naliases:\n  shop: { cluster: a, service: b, account: prd }',
      '4:44: no account of this file is called prd; is prod meant?',
    ],
    [
      'accounts:\n  prod: { regions: [eu-west-1] }\nchannels:\n  ops: { account: prod, region: us-east-1 }',
      '4:33: account prod is not looked into in us-east-1; it has eu-west-1',
    ],
    ['channels:\n  Ops: { cluster: a }', '2:3: Ops is no channel'],
    [
      'channels:\n  ops: { cluster: a }\n  "#ops": { cluster: b }',
      '3:3: the channel #ops is there twice',
    ],
    ['channels:\n  ops: {}', '2:8: ops names no cluster, account or region'],
  ])('%j', (text, sentence) => {
    const [first, ...more] = refusal(text);
    expect(first).toContain(`stevedore.yml:${sentence}`);
    expect(more).toEqual([]);
  });

  test('a sentence ends with one mark', () => {
    expect(refusal('acounts: {}\naliases: []')).toEqual([
      'stevedore.yml:1:1: unknown setting acounts; is accounts meant?',
      'stevedore.yml:2:10: aliases takes settings with names of their own.',
    ]);
  });

  test('every fault at once, over all sections, in the order of the file', () => {
    const text =
      'check: { failOn: x }\naccounts:\n  prod: { regoins: [], profil: a }\nchannels:\n  ops: { cluster: "a b" }\n';
    expect(refusal(text).map((line) => line.split(':').slice(0, 3).join(':'))).toEqual([
      'stevedore.yml:1:18',
      'stevedore.yml:3:11',
      'stevedore.yml:3:24',
      'stevedore.yml:5:19',
    ]);
  });
});
