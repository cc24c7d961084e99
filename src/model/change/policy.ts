/**
 * What a policy can permit. `autoscale` covers suspend and resume, `freeze` covers unfreeze; all but `scale` must be named in
 * a policy.
 */
export const POLICY_COMMANDS = ['scale', 'autoscale', 'restart', 'rollback', 'freeze'] as const;
export type PolicyCommand = (typeof POLICY_COMMANDS)[number];

/** People by Slack user id (`cli:NAME` for a terminal), and user groups by id or handle. One of them is enough. */
export interface PeopleRule {
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

/** People, and channels beside them: where channels are named, a command counts only in one of them. */
export interface AllowRule extends PeopleRule {
  /** Slack channel ids. */
  readonly channels: readonly string[];
}

/**
 * Who may change which services, and how far. Counts are tasks; null is no limit. The first policy of the list that covers
 * the service, the account and the command decides alone.
 */
export interface Policy {
  /** What refusals call it. */
  readonly name: string;
  /** `*`, `CLUSTER` or `CLUSTER/SERVICE`, with `*` for any characters. */
  readonly services: readonly string[];
  /** Names of accounts; null for all. */
  readonly accounts: readonly string[] | null;
  readonly commands: readonly PolicyCommand[];
  /** Nothing may be changed, by nobody: covers every command. */
  readonly readOnly: boolean;
  readonly allow: AllowRule;
  readonly min: number | null;
  readonly max: number | null;
  /** By how many tasks one change may move the count. */
  readonly maxStep: number | null;
  /** People beside the author who must approve. */
  readonly approvals: number;
  /** Who may approve; null for everybody whom the policy allows. */
  readonly approvers: PeopleRule | null;
  /** ARN of the role that sends the changes; null for the bot's own. */
  readonly role: string | null;
}

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A time of the week in which nothing may be changed. */
export interface FreezeWindow {
  /** What refusals call it. */
  readonly name: string;
  readonly services: readonly string[];
  /** Names of accounts; null for all. */
  readonly accounts: readonly string[] | null;
  /** Days on which it begins. */
  readonly days: readonly Weekday[];
  /** Minutes after midnight of that day. */
  readonly fromMinute: number;
  /** Minutes after midnight; at or before `fromMinute` it is of the next day. 1440 is the end of the day. */
  readonly toMinute: number;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly reason: string | null;
}
