import type { ChangeKind, Person } from '../../../model/change/change.ts';
import type { AllowRule, PeopleRule, Policy, PolicyCommand } from '../../../model/change/policy.ts';
import { linesToAdd } from './lines-to-add.ts';
import { covers, coversInAnyCase } from './pattern.ts';

/** What somebody wants to do; `freeze` stands for unfreeze too. */
export type PermitKind = ChangeKind | 'freeze';

/** Where: a service, or `*` for all services of a cluster. */
export interface PermitTarget {
  /** Name of the account; null for all of them, as for a freeze. */
  readonly account: string | null;
  readonly cluster: string;
  readonly service: string;
}

export interface PermitQuestion {
  readonly policies: readonly Policy[];
  readonly person: Person;
  /** Groups of the policies, as they are written there, of which the person is a member: see `groupsOf`. */
  readonly groups: readonly string[];
  /** Slack channel id; null in a direct message or a terminal. */
  readonly channel: string | null;
  readonly target: PermitTarget;
  readonly kind: PermitKind;
}

/** What a policy permits to somebody. Counts are tasks; null is no limit. */
export interface Permit {
  /** Name of the policy. */
  readonly policy: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly maxStep: number | null;
  readonly approvals: number;
  /** Who may approve. */
  readonly approvers: PeopleRule;
  /** ARN of the role that sends the change; null for the bot's own. */
  readonly role: string | null;
}

/** Why somebody may not do it. Nothing is changed. */
interface PermitRefusal {
  readonly ok: false;
  /** `no-policy`, `other-account`, `command-not-named`, `read-only`, `person-not-allowed` or `channel-not-allowed`. */
  readonly code: string;
  /** Name of the policy that refused; null where none covers the service. */
  readonly policy: string | null;
  readonly sentence: string;
  readonly todo: string;
  /** Lines for stevedore.yml that would permit it, with the asker's id filled in; null where it is no matter of lines. */
  readonly lines: string | null;
}

export type PermitAnswer = { readonly ok: true; readonly permit: Permit } | PermitRefusal;

const COMMAND_OF: Readonly<Record<PermitKind, PolicyCommand>> = {
  scale: 'scale',
  autoscale: 'autoscale',
  suspend: 'autoscale',
  resume: 'autoscale',
  restart: 'restart',
  rollback: 'rollback',
  freeze: 'freeze',
};

/** The command of a policy that somebody needs for what they want. */
const commandOf = (kind: PermitKind): PolicyCommand => COMMAND_OF[kind];

const isInAccount = ({ accounts }: Policy, account: string | null): boolean =>
  accounts === null || (account !== null && accounts.includes(account));

const coversServices = ({ readOnly, services }: Policy, target: PermitTarget): boolean => {
  const fits = readOnly ? coversInAnyCase : covers;
  return services.some((pattern) => fits(pattern, target));
};

const isCovered = (policy: Policy, target: PermitTarget): boolean =>
  isInAccount(policy, target.account) && coversServices(policy, target);

/** Whether somebody is one of the people of a rule. */
export const isAmong = (
  { users, groups }: PeopleRule,
  { userId }: Person,
  ownGroups: readonly string[],
): boolean => users.includes(userId) || groups.some((group) => ownGroups.includes(group));

const isAllowed = (allow: AllowRule, { person, groups }: PermitQuestion): boolean =>
  (allow.users.length + allow.groups.length === 0 && allow.channels.length > 0) ||
  isAmong(allow, person, groups);

const nameOf = ({ cluster, service }: PermitTarget): string =>
  service === '*' ? cluster : `${cluster}/${service}`;

const refuse = (
  question: PermitQuestion,
  refused: Pick<PermitRefusal, 'code' | 'sentence' | 'todo'> & { readonly policy?: string },
  hasLines = false,
): PermitRefusal => ({
  ok: false,
  policy: null,
  lines: hasLines ? linesToAdd(question, commandOf(question.kind)) : null,
  ...refused,
});

const noPolicy = (question: PermitQuestion, covering: Policy | undefined): PermitRefusal => {
  const name = nameOf(question.target);
  const command = commandOf(question.kind);
  const { target, policies } = question;
  const elsewhere = policies.find((one) => coversServices(one, target));
  if (covering === undefined && elsewhere !== undefined)
    return refuse(question, {
      code: 'other-account',
      policy: elsewhere.name,
      sentence: `The policy ${elsewhere.name} covers ${name} only in ${(elsewhere.accounts ?? []).join(', ')}, and this is ${target.account === null ? 'for all accounts' : `in ${target.account}`}.`,
      todo: 'Whoever keeps stevedore.yml can add the account to it, or a policy of its own.',
    });
  if (covering === undefined)
    return refuse(
      question,
      {
        code: 'no-policy',
        sentence: `No policy in stevedore.yml covers ${name}, so that nobody may change it. Looking at it is allowed.`,
        todo: 'Whoever keeps stevedore.yml can permit it with these lines.',
      },
      true,
    );
  return refuse(question, {
    code: 'command-not-named',
    policy: covering.name,
    sentence: `The policy ${covering.name} covers ${name}, but permits ${covering.commands.join(', ')} only and not ${command}.`,
    todo: `Whoever keeps stevedore.yml can add ${command} to the commands of ${covering.name}, or a policy of its own behind it.`,
  });
};

const refusalOf = (policy: Policy, question: PermitQuestion): PermitRefusal | undefined => {
  const { name, allow, readOnly } = policy;
  const { channel, person } = question;
  if (readOnly)
    return refuse(question, {
      code: 'read-only',
      policy: name,
      sentence: `The policy ${name} makes ${nameOf(question.target)} read-only: nobody may change it through Stevedore.`,
      todo: 'Change it the way your team does, or ask whoever keeps stevedore.yml.',
    });
  if (!isAllowed(allow, question))
    return refuse(question, {
      code: 'person-not-allowed',
      policy: name,
      sentence: `The policy ${name} does not allow ${commandOf(question.kind)} of ${nameOf(question.target)} to ${person.userId}.`,
      todo: `Ask somebody whom it allows, or have ${person.userId} added to its users${allow.groups.length === 0 ? ' in stevedore.yml' : ` or to one of its groups (${allow.groups.join(', ')})`}.`,
    });
  if (allow.channels.length > 0 && (channel === null || !allow.channels.includes(channel)))
    return refuse(question, {
      code: 'channel-not-allowed',
      policy: name,
      sentence: `The policy ${name} allows it only in certain channels, and ${channel === null ? 'this is no channel' : `${channel} is none of them`}.`,
      todo: `Ask in ${allow.channels.join(' or ')}.`,
    });
  return undefined;
};

/**
 * Whether somebody may do something to a service. The first policy that covers the service, the account and the command decides
 * alone, so that the order of stevedore.yml is the order of precedence; a read-only one covers every command. Without one,
 * nothing may be changed.
 */
export const permit = (question: PermitQuestion): PermitAnswer => {
  const covering = question.policies.filter((policy) => isCovered(policy, question.target));
  const command = commandOf(question.kind);
  const policy = covering.find((one) => one.readOnly || one.commands.includes(command));
  if (policy === undefined) return noPolicy(question, covering[0]);
  const { name, min, max, maxStep, approvals, approvers, allow, role } = policy;
  return (
    refusalOf(policy, question) ?? {
      ok: true,
      permit: {
        policy: name,
        min,
        max,
        maxStep,
        approvals,
        approvers: approvers ?? { users: allow.users, groups: allow.groups },
        role,
      },
    }
  );
};
