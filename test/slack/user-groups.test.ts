import { describe, expect, test } from '@jest/globals';
import { App } from '@slack/bolt';
import { createUserGroups } from '../../src/slack/user-groups.ts';

/** A Slack client whose two methods answer from here; nothing is called over the network. */
const stage = () => {
  const { client } = new App({
    token: 'xoxb-none',
    signingSecret: 'none',
    deferInitialization: true,
  });
  const calls: string[] = [];
  let members = ['U1'];
  let isDown = false;
  const answer = <Answer>(call: string, value: () => Answer): Promise<Answer> => {
    calls.push(call);
    return isDown ? Promise.reject(new Error('down')) : Promise.resolve(value());
  };
  client.usergroups.list = () =>
    answer('list', () => ({ ok: true, usergroups: [{ id: 'S0ONCALL', handle: 'oncall' }] }));
  client.usergroups.users.list = (asked) =>
    answer(`users ${asked?.usergroup}`, () => ({ ok: true, users: members }));
  let now = 0;
  return {
    calls,
    groups: createUserGroups(client, { now: () => now }),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    change: (next: string[]) => {
      members = next;
    },
    down: (down: boolean) => {
      isDown = down;
    },
  };
};

describe('members of user groups', () => {
  test('are found by handle and by id, and there are none of a group that does not exist', async () => {
    const { groups, calls } = stage();
    expect(await groups.members('oncall')).toEqual(['U1']);
    expect(await groups.members('S0ONCALL')).toEqual(['U1']);
    expect(await groups.members('nobody')).toEqual([]);
    expect(calls).toEqual(['list', 'users S0ONCALL', 'users S0ONCALL']);
  });

  test('are remembered for a minute, so that whoever left is refused soon', async () => {
    const { groups, calls, pass, change } = stage();
    await groups.members('S0ONCALL');
    change([]);
    pass(59_000);
    expect(await groups.members('S0ONCALL')).toEqual(['U1']);
    pass(1_000);
    expect(await groups.members('S0ONCALL')).toEqual([]);
    expect(calls).toHaveLength(2);
  });

  test('a failure is told and not remembered', async () => {
    const { groups, down } = stage();
    down(true);
    await expect(groups.members('oncall')).rejects.toThrow('down');
    down(false);
    expect(await groups.members('oncall')).toEqual(['U1']);
  });
});
