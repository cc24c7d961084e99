/** Where the database is: a file or `:memory:`, or the address of a PostgreSQL, which holds a password and is never shown. */
export type StorePlace =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** A proposal as JSON in `record`; the columns beside it are copies of what is searched for. */
export interface ProposalTable {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly service_key: string;
  readonly created_at_ms: number;
  readonly sent_at_ms: number | null;
  readonly return_state: string | null;
  readonly return_at_ms: number | null;
  readonly untold_since_ms: number | null;
  readonly record: string;
}

export interface AuditLogTable {
  readonly seq: number;
  /** Canonical JSON. */
  readonly event: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** One row of id 1: the end of the chain. Whoever updates it holds the right to append until the transaction ends. */
interface AuditHeadTable {
  readonly id: number;
  readonly seq: number;
  readonly hash: string;
}

interface FreezeTable {
  readonly id: string;
  readonly from_ms: number;
  readonly until_ms: number;
  readonly record: string;
}

/** Deleted when it was announced. */
interface AnnouncementTable {
  readonly id: string;
  readonly at_ms: number;
  readonly record: string;
}

interface LeaseTable {
  readonly name: string;
  readonly owner: string;
  readonly until_ms: number;
}

/** How far somebody has come, as JSON in `record`. People are told apart by the id of the user alone. */
export interface LearnerTable {
  readonly user_id: string;
  readonly version: number;
  readonly record: string;
}

interface WelcomeTable {
  readonly user_id: string;
  readonly at_ms: number;
}

/** The account of a learner that is in use. `generation` is when it started, in milliseconds, and grows with each new one. */
export interface SandboxTable {
  readonly user_id: string;
  readonly team_id: string;
  readonly generation: number;
  readonly version: number;
  /** Number of the last entry of the journal; whoever moves it on may write that entry. */
  readonly seq: number;
  readonly used_at_ms: number;
}

/** The journal of an account: an entry as JSON in `record`. */
interface SandboxEntryTable {
  readonly user_id: string;
  readonly generation: number;
  readonly seq: number;
  readonly record: string;
}

/** A proposal or a freeze in an account of a learner, as JSON in `record`; real ones are never here. */
export interface SandboxRecordTable {
  readonly user_id: string;
  readonly generation: number;
  readonly kind: 'proposal' | 'freeze';
  readonly id: string;
  readonly version: number;
  readonly state: string;
  /** The service, while a change of it is being sent. */
  readonly sending_key: string | null;
  readonly created_at_ms: number;
  /** When there is something to do for it; null where there is nothing. */
  readonly due_at_ms: number | null;
  readonly record: string;
}

export interface Tables {
  readonly proposals: ProposalTable;
  readonly audit_log: AuditLogTable;
  readonly audit_head: AuditHeadTable;
  readonly freezes: FreezeTable;
  readonly announcements: AnnouncementTable;
  readonly leases: LeaseTable;
  readonly learners: LearnerTable;
  readonly welcomes: WelcomeTable;
  readonly sandboxes: SandboxTable;
  readonly sandbox_entries: SandboxEntryTable;
  readonly sandbox_records: SandboxRecordTable;
}
