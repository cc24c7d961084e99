import type { App } from '@slack/bolt';
import type { UserGroups } from '../change-ports.ts';
import type { Clock } from '../ports.ts';

/** Who left a group is refused after this time at the latest. */
const FRESH_MS = 60_000;

/**
 * Members of Slack user groups, read with usergroups.list and usergroups.users.list (scope usergroups:read) and remembered for a
 * minute. Rejects when Slack does not answer.
 */
export const createUserGroups = (client: App['client'], clock: Clock): UserGroups => {
  let handles:
    | { readonly ids: Promise<ReadonlyMap<string, string>>; readonly atMs: number }
    | undefined;
  const known = new Map<
    string,
    { readonly members: Promise<readonly string[]>; readonly atMs: number }
  >();

  const readHandles = async (): Promise<ReadonlyMap<string, string>> => {
    const { usergroups = [] } = await client.usergroups.list({ include_disabled: false });
    return new Map(
      usergroups.flatMap(({ id, handle }) =>
        id === undefined || handle === undefined ? [] : [[handle, id] as const],
      ),
    );
  };
  const idOf = async (group: string): Promise<string | undefined> => {
    if (/^S[A-Z0-9]{2,}$/.test(group)) return group;
    const now = clock.now();
    if (handles === undefined || now - handles.atMs >= FRESH_MS) {
      const reading = { ids: readHandles(), atMs: now };
      reading.ids.catch(() => {
        if (handles === reading) handles = undefined;
      });
      handles = reading;
    }
    return (await handles.ids).get(group);
  };
  const read = async (group: string): Promise<readonly string[]> => {
    const usergroup = await idOf(group);
    if (usergroup === undefined) return [];
    const { users = [] } = await client.usergroups.users.list({ usergroup });
    return users;
  };

  return {
    members: (group) => {
      const now = clock.now();
      const last = known.get(group);
      if (last !== undefined && now - last.atMs < FRESH_MS) return last.members;
      const reading = { members: read(group), atMs: now };
      known.set(group, reading);
      reading.members.catch(() => {
        if (known.get(group) === reading) known.delete(group);
      });
      return reading.members;
    },
  };
};
