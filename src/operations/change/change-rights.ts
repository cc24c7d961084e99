import type { UserGroups } from '../../change-ports.ts';
import type { Policy } from '../../model/change/policy.ts';
import type { Log } from '../../ports.ts';
import type { Advice } from '../live/answer/live-answer.ts';
import type { Asker, Permission, Rights } from './lifecycle/deps.ts';
import { groupsOf } from './policy/groups-of.ts';
import { mayApprove } from './policy/may-approve.ts';
import { type Permit, type PermitKind, type PermitTarget, permit } from './policy/permit.ts';

/** {@link Rights} that also know freezes. */
export interface TeamRights extends Rights<Permit> {
  permitAny(asker: Asker, target: PermitTarget, kind: PermitKind): Promise<Permission<Permit>>;
}

const GROUPS_UNREAD: Advice = {
  code: 'groups-unread',
  sentence:
    'Slack did not tell who is in the user groups of the policies, so that nobody is allowed.',
  todo: 'Try again; if it stays so, give the app the scope usergroups:read, or name users in stevedore.yml.',
};

/** Who may do what by the policies of the team. Nobody is allowed or refused by groups that could not be read. */
export const createRights = (
  policies: readonly Policy[],
  userGroups: UserGroups,
  log: Log,
): TeamRights => {
  const groups = async ({ person }: Asker): Promise<readonly string[] | undefined> => {
    try {
      return await groupsOf(person, policies, userGroups);
    } catch (error) {
      const problem = error instanceof Error ? error.name : 'unknown';
      log.warn({ problem }, 'the user groups of Slack could not be read');
      return undefined;
    }
  };
  const permitAny: TeamRights['permitAny'] = async (asker, target, kind) => {
    const own = await groups(asker);
    if (own === undefined) return { ok: false, advice: GROUPS_UNREAD };
    const { person, channel } = asker;
    const answer = permit({ policies, person, groups: own, channel, target, kind });
    if (answer.ok) return answer;
    const { code, sentence, todo, lines } = answer;
    return { ok: false, advice: { code, sentence, todo, ...(lines === null ? {} : { lines }) } };
  };
  return {
    permitAny,
    permit: permitAny,
    async mayApprove(asker, proposal) {
      const author = { person: proposal.by, channel: proposal.channel };
      const granted = await permitAny(author, proposal.target, proposal.change.kind);
      if (!granted.ok) return granted;
      const own = await groups(asker);
      if (own === undefined) return { ok: false, advice: GROUPS_UNREAD };
      const answer = mayApprove({
        permit: granted.permit,
        author: proposal.by,
        approvedBy: proposal.approvedBy,
        person: asker.person,
        groups: own,
      });
      return answer.ok ? granted : { ok: false, advice: answer };
    },
  };
};
