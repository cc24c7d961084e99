import { describe, expect, test } from '@jest/globals';
import type { AllowRule, Policy, PolicyCommand } from '../../../../src/model/change/policy.ts';
import { type PermitKind, permit } from '../../../../src/operations/change/policy/permit.ts';
import { aPolicy } from './builders.ts';

const USERS = ['UANA', 'UBEN', 'UCHI'];
const MEMBERS: Readonly<Record<string, readonly string[]>> = { oncall: ['UBEN'], S1: ['UCHI'] };
const CHANNELS = ['C1', 'C2', null];
const SERVICES = ['prod/web', 'prod/api-eu', 'dev/web'];
const ACCOUNTS = ['main', 'spare'];
const KINDS: readonly PermitKind[] = [
  ...(['scale', 'autoscale', 'suspend', 'resume', 'restart', 'rollback', 'freeze'] as const),
];

const PATTERNS = [['prod/web'], ['prod'], ['prod/api-*', 'dev/*'], ['*']];
const COMMANDS: readonly (readonly PolicyCommand[])[] = [
  ['scale'],
  ['restart', 'rollback'],
  ['scale', 'autoscale', 'restart', 'rollback', 'freeze'],
];
const ALLOWED: readonly AllowRule[] = [
  { users: ['UANA'], groups: [], channels: [] },
  { users: [], groups: ['oncall', 'S1'], channels: [] },
  { users: ['UANA'], groups: ['oncall'], channels: ['C1'] },
  { users: [], groups: [], channels: ['C2'] },
];

const single = PATTERNS.flatMap((services) =>
  COMMANDS.flatMap((commands) =>
    ALLOWED.flatMap((allow) =>
      [null, ['main']].map((accounts) => aPolicy({ services, commands, allow, accounts })),
    ),
  ),
);
/** Every policy alone, every policy behind one that is stricter about its people, and behind a read-only one. */
const LISTS: readonly (readonly Policy[])[] = [
  [],
  ...single.map((one) => [one]),
  ...single.map((one) => [aPolicy({ services: ['prod/*'], max: 3 }), one]),
  ...single.map((one) => [aPolicy({ services: ['dev'], readOnly: true }), one]),
];

/** The rules once more, as somebody would read them aloud; knows nothing of the code. */
const oracle = (
  list: readonly Policy[],
  who: string,
  channel: string | null,
  [account, service, kind]: readonly [string, string, PermitKind],
): number | undefined => {
  const needed: string = { suspend: 'autoscale', resume: 'autoscale' }[String(kind)] ?? kind;
  for (const [index, one] of list.entries()) {
    const named = one.services.some((pattern) => {
      const whole = pattern.includes('/') || pattern === '*' ? pattern : `${pattern}/*`;
      return new RegExp(`^${whole.replaceAll('*', '.*')}$`).test(service);
    });
    if (!named) continue;
    if (one.accounts !== null && !one.accounts.includes(account)) continue;
    if (one.readOnly) return undefined;
    if (!one.commands.some((command) => command === needed)) continue;
    const { users, groups, channels } = one.allow;
    const byName = users.includes(who) || groups.some((group) => MEMBERS[group]?.includes(who));
    const anyone = users.length === 0 && groups.length === 0;
    const here = channels.length === 0 || (channel !== null && channels.includes(channel));
    return (byName || anyone) && here ? index : undefined;
  }
  return undefined;
};

describe('who may do what: every user, group, channel, command, service and policy', () => {
  test.each(KINDS)('%s', (kind) => {
    const wrong: string[] = [];
    let [asked, permitted] = [0, 0];
    for (const list of LISTS)
      for (const userId of USERS)
        for (const channel of CHANNELS)
          for (const account of ACCOUNTS)
            for (const name of SERVICES) {
              const [cluster = '', service = ''] = name.split('/');
              const answer = permit({
                policies: list.map((one, index) => ({ ...one, name: String(index) })),
                person: { userId, teamId: 'T1' },
                groups: Object.keys(MEMBERS).filter((group) => MEMBERS[group]?.includes(userId)),
                ...{ channel, kind, target: { account, cluster, service } },
              });
              const expected = oracle(list, userId, channel, [account, name, kind]);
              asked += 1;
              permitted += answer.ok ? 1 : 0;
              const found = answer.ok ? Number(answer.permit.policy) : undefined;
              if (found !== expected)
                wrong.push(`${userId} ${channel} ${account} ${name} ${JSON.stringify(list)}`);
            }
    expect(wrong).toEqual([]);
    expect(asked).toBe(LISTS.length * 3 * 3 * 2 * 3);
    expect(permitted).toBeGreaterThan(asked / 20);
    expect(permitted).toBeLessThan(asked / 2);
  });
});
