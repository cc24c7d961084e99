import type { Announcement } from './model/change/announcement.ts';
import type { AuditEvent, AuditHead, AuditLine } from './model/change/audit.ts';
import type { ChangeTarget, Person } from './model/change/change.ts';
import type { Freeze } from './model/change/freeze.ts';
import type { ChangeProgress } from './model/change/progress.ts';
import type { MessagePlace, Proposal, ProposalState } from './model/change/proposal.ts';
import type { AwsReaders } from './ports.ts';

/**
 * What changes need from outside, as types only, apart from the ports that only look (src/ports.ts): an operation that looks
 * cannot be handed these, and they map to another IAM policy.
 */

interface ServiceName {
  readonly cluster: string;
  readonly service: string;
}

/**
 * Changes services in one account and Region. Each call is sent once and never repeated by itself, but where AWS says that it
 * throttled it. Rejects with an `AwsProblemError`; of its kinds `timeout` and `unreachable` leave open whether AWS took the call.
 */
export interface EcsWriter {
  /** UpdateService with cluster, service and desiredCount, and nothing else. */
  setDesiredCount(wanted: ServiceName & { readonly desiredCount: number }): Promise<void>;
  /** UpdateService with forceNewDeployment. */
  restart(wanted: ServiceName): Promise<void>;
  /** UpdateService with taskDefinition, an ARN with its revision. */
  deploy(wanted: ServiceName & { readonly taskDefinition: string }): Promise<void>;
}

/** Changes Application Auto Scaling of services. Sends and rejects as {@link EcsWriter} does. */
export interface ScalingWriter {
  /** RegisterScalableTarget with both ends; AWS moves the count into the range. */
  setRange(
    wanted: ServiceName & { readonly minCapacity: number; readonly maxCapacity: number },
  ): Promise<void>;
  /** RegisterScalableTarget that suspends or resumes scale-in alone. */
  suspendScaleIn(wanted: ServiceName & { readonly suspended: boolean }): Promise<void>;
}

export interface AwsWriters {
  readonly ecs: EcsWriter;
  readonly scaling: ScalingWriter;
}

/** How changes reach one account and Region. */
export interface ChangeAccount {
  readonly name: string;
  readonly region: string;
  /** Readers that have not read anything yet: what is decided upon is read anew, once for each decision. */
  fresh(): AwsReaders;
  /** Writers in the name of a person. A `role` (ARN) is assumed with the person as source identity, for CloudTrail. */
  writersFor(person: Person, role: string | null): AwsWriters;
}

/** A record with the version that the next change of it must name. */
export interface Stored<Value> {
  readonly value: Value;
  readonly version: number;
}

/**
 * Proposals and the audit record. Every change and its audit events are one transaction: both are kept, or neither is.
 * Any number of processes may share one database.
 */
export interface ChangeStore {
  add(proposal: Proposal, events: readonly AuditEvent[]): Promise<void>;
  get(id: string): Promise<Stored<Proposal> | undefined>;
  /**
   * `moved` when the record is not of that version any more: nothing was written. `busy` when the proposal enters `sending`
   * while another one of the same service is there: nothing was written.
   */
  replace(
    proposal: Proposal,
    version: number,
    events: readonly AuditEvent[],
  ): Promise<'done' | 'moved' | 'busy'>;
  /** The oldest first. */
  inStates(states: readonly ProposalState[]): Promise<readonly Stored<Proposal>[]>;
  /** Proposals whose return (`for 2h`) is waiting or reminded, by time. */
  returning(): Promise<readonly Stored<Proposal>[]>;
  /** Those of which people have not been told yet, the longest waiting first. */
  untold(): Promise<readonly Stored<Proposal>[]>;
  /** Those that were sent, of one service or of all, the newest first. */
  sent(target: ChangeTarget | null, limit: number): Promise<readonly Proposal[]>;
  /** Appends events that belong to no proposal, such as a refused person. */
  record(events: readonly AuditEvent[]): Promise<void>;
  /** Lines from `after` on, by number. */
  auditLines(after: number, limit: number): Promise<readonly AuditLine[]>;
  /** Undefined while nothing was recorded. */
  auditHead(): Promise<AuditHead | undefined>;
  /** What is to be announced of it is kept in the same transaction; null where no channel is to hear of it. */
  addFreeze(freeze: Freeze, event: AuditEvent, announcement: Announcement | null): Promise<void>;
  /** False where there was none of that id; nothing was written then. */
  liftFreeze(id: string, event: AuditEvent, announcement: Announcement | null): Promise<boolean>;
  /** Those that have not ended. */
  freezes(nowMs: number): Promise<readonly Freeze[]>;
  /** What is still to be announced, the oldest first. */
  announcements(): Promise<readonly Announcement[]>;
  /** Forgets an announcement, because it was made. */
  announced(id: string): Promise<void>;
}

/** Says which of several processes does a thing now. */
export interface Leases {
  /** True when `owner` holds the lease until then: it was free, over, or its own. */
  acquire(
    name: string,
    owner: string,
    time: { readonly nowMs: number; readonly untilMs: number },
  ): Promise<boolean>;
  release(name: string, owner: string): Promise<void>;
}

/** Members of Slack user groups, by the group's id or handle; empty for a group that does not exist. */
export interface UserGroups {
  members(group: string): Promise<readonly string[]>;
}

/** What is told of a change: the proposal as it is now, and how far its service has come. */
export interface Story {
  readonly proposal: Proposal;
  /** Null before it is sent, and where the service could not be read. */
  readonly progress: ChangeProgress | null;
}

/** Where an announcement was heard: in its channel, by whoever asked alone, or nowhere but in the log. */
export type Heard = 'channel' | 'person' | 'nowhere';

/** Tells people about changes. Never rejects: what cannot be said in one place is said in another, and at last in the log. */
export interface Teller {
  /**
   * Shows the story in its one message, which is edited where there is one, else posted to the channel in which the change was
   * asked for, else sent to its author. Gives where it stands; null where Slack took it nowhere.
   */
  tell(story: Story): Promise<MessagePlace | null>;
  /** A `for 2h` that ends soon (`remind`), or that somebody else's change stands in the way of (`ask`): to the author. */
  askAboutReturn(proposal: Proposal, kind: 'remind' | 'ask', sentence: string): Promise<void>;
  /** Says in the channel that something is frozen or free again; where it cannot, to whoever asked for it. */
  announce(announcement: Announcement): Promise<Heard>;
}
