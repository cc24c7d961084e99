import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { groupsOf } from '../../../../src/operations/change/policy/groups-of.ts';
import { placeOf } from '../../../../src/operations/change/policy/pattern.ts';
import { permit } from '../../../../src/operations/change/policy/permit.ts';
import { readOnlyAccounts } from '../../../../src/operations/change/policy/read-only-accounts.ts';
import { policySections } from '../../../../src/settings/policy-section.ts';
import { ANA, aPolicy, aQuestion, BEN } from './builders.ts';

describe('without a policy nobody changes anything', () => {
  const answer = permit(aQuestion({ policies: [] }));

  test('and the refusal says so', () => {
    expect(answer).toMatchObject({
      ok: false,
      code: 'no-policy',
      policy: null,
      sentence: expect.stringContaining('No policy in stevedore.yml covers prod/web'),
    });
  });

  test.each(['scale', 'restart', 'suspend', 'freeze'] as const)(
    'the lines that it shows permit %s to the asker, once they are in the file',
    (kind) => {
      const refused = permit(aQuestion({ policies: [], kind }));
      const lines = refused.ok ? '' : (refused.lines ?? '');
      const { policies } = parse(lines);
      const read = policySections.policies.parse(policies);
      expect(permit(aQuestion({ policies: read, kind })).ok).toBe(true);
      expect(permit(aQuestion({ policies: read, kind, person: BEN })).ok).toBe(false);
    },
  );

  test('lines with names that YAML would read otherwise are quoted', () => {
    const target = { account: null, cluster: '1', service: '*' };
    const refused = permit(
      aQuestion({ policies: [], target, person: { ...ANA, userId: 'cli:x' } }),
    );
    const lines = refused.ok ? '' : (refused.lines ?? '');
    const { policies } = parse(lines);
    expect(policies[0].services).toEqual(['1/*']);
    expect(policies[0].allow.users).toEqual(['cli:x']);
  });
});

describe('the policy that decides', () => {
  test('is the first that covers service, account and command', () => {
    const strict = aPolicy({ name: 'strict', max: 5 });
    const wide = aPolicy({ name: 'wide', services: ['*'], commands: ['scale', 'restart'] });
    const question = aQuestion({ policies: [strict, wide] });
    expect(permit(question)).toMatchObject({ permit: { policy: 'strict', max: 5 } });
    expect(permit({ ...question, kind: 'restart' })).toMatchObject({ permit: { policy: 'wide' } });
  });

  test('refuses alone: a later one does not help', () => {
    const policies = [
      aPolicy({ allow: { users: ['UBEN'], groups: [], channels: [] } }),
      aPolicy({ name: 'wide', services: ['*'] }),
    ];
    expect(permit(aQuestion({ policies }))).toMatchObject({
      ok: false,
      code: 'person-not-allowed',
      policy: 'web team',
      sentence: 'The policy web team does not allow scale of prod/web to UANA.',
    });
  });

  test('that is read-only covers every command, in any case of letters', () => {
    const policies = [aPolicy({ name: 'closed', services: ['PROD'], readOnly: true }), aPolicy()];
    for (const kind of ['scale', 'restart', 'freeze'] as const)
      expect(permit(aQuestion({ policies, kind }))).toMatchObject({ code: 'read-only' });
  });

  test('that names no such command says which it names', () => {
    expect(permit(aQuestion({ kind: 'rollback' }))).toMatchObject({
      code: 'command-not-named',
      policy: 'web team',
      sentence: expect.stringContaining('permits scale only and not rollback'),
    });
  });

  test('an account that is read-only closes all of its services', () => {
    const policies = [...readOnlyAccounts(['main']), aPolicy()];
    expect(permit(aQuestion({ policies }))).toMatchObject({ code: 'read-only' });
    const target = { account: 'other', cluster: 'prod', service: 'web' };
    expect(permit(aQuestion({ policies, target })).ok).toBe(true);
  });

  test('that names other accounts says so, also for a freeze, which is for all of them', () => {
    const policies = [aPolicy({ accounts: ['spare'], commands: ['scale', 'freeze'] })];
    expect(permit(aQuestion({ policies }))).toMatchObject({
      ...{ ok: false, code: 'other-account', policy: 'web team', lines: null },
      sentence: 'The policy web team covers prod/web only in spare, and this is in main.',
    });
    const target = { account: null, cluster: 'prod', service: 'web' };
    expect(permit(aQuestion({ policies, target, kind: 'freeze' }))).toMatchObject({
      sentence: 'The policy web team covers prod/web only in spare, and this is for all accounts.',
    });
  });

  test('a freeze of many services needs a policy that covers all of them', () => {
    const ask = (services: string, pattern: string): boolean =>
      permit(
        aQuestion({
          policies: [aPolicy({ services: [services], commands: ['freeze'] })],
          target: { account: null, ...placeOf(pattern) },
          kind: 'freeze',
        }),
      ).ok;
    expect(ask('prod', 'prod')).toBe(true);
    expect(ask('*', 'prod/web')).toBe(true);
    expect(ask('prod/api-*', 'prod/api-eu*')).toBe(true);
    expect(ask('prod/web', 'prod')).toBe(false);
    expect(ask('prod/api-*', 'prod/*')).toBe(false);
    expect(ask('prod', '*')).toBe(false);
  });
});

describe('channels and groups', () => {
  test('a channel narrows, and a direct message is none', () => {
    const allow = { users: ['UANA'], groups: [], channels: ['C1'] };
    const policies = [aPolicy({ allow })];
    expect(permit(aQuestion({ policies, channel: 'C1' })).ok).toBe(true);
    for (const channel of ['C2', null])
      expect(permit(aQuestion({ policies, channel }))).toMatchObject({
        code: 'channel-not-allowed',
      });
  });

  test('membership is asked for once a group, and only of groups that are named', async () => {
    const asked: string[] = [];
    const members = async (group: string): Promise<readonly string[]> => {
      asked.push(group);
      return group === 'oncall' ? ['UANA'] : ['UBEN'];
    };
    const policies = [
      aPolicy({ allow: { users: [], groups: ['oncall', 'S1'], channels: [] } }),
      aPolicy({ approvers: { users: [], groups: ['S1'] } }),
    ];
    expect(await groupsOf(ANA, policies, { members })).toEqual(['oncall']);
    expect(asked.toSorted()).toEqual(['S1', 'oncall']);
  });
});
