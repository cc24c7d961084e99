import type { UserGroups } from '../../../change-ports.ts';
import type { Person } from '../../../model/change/change.ts';
import type { Policy } from '../../../model/change/policy.ts';

/**
 * The groups that policies name and of which somebody is a member, as they are written there. Every group is asked for once.
 * Rejects when Slack does not answer, so that nobody is allowed or refused by what was not read.
 */
export const groupsOf = async (
  { userId }: Person,
  policies: readonly Policy[],
  userGroups: Pick<UserGroups, 'members'>,
): Promise<readonly string[]> => {
  const named = new Set(
    policies.flatMap(({ allow, approvers }) => [...allow.groups, ...(approvers?.groups ?? [])]),
  );
  const read = await Promise.all(
    [...named].map(async (group) => ({ group, members: await userGroups.members(group) })),
  );
  return read.filter(({ members }) => members.includes(userId)).map(({ group }) => group);
};
