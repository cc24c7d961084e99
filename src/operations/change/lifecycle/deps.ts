import type { ChangeAccount, ChangeStore, Leases, Teller } from '../../../change-ports.ts';
import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { Change, ChangeKind, ChangeTarget, Person } from '../../../model/change/change.ts';
import type { Observed } from '../../../model/change/observed.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { Verdict } from '../../../model/change/verdict.ts';
import type { Clock, Log, Random } from '../../../ports.ts';
import type { Advice } from '../../live/answer/live-answer.ts';

/** What a policy grants: its limits are judged where the change is examined. */
export interface Granted {
  /** Name or pattern of the policy. */
  readonly policy: string;
  /** People beside the author who must approve. */
  readonly approvals: number;
  /** ARN of the role that sends the change; null for the bot's own. */
  readonly role: string | null;
}

export type Permission<Permit extends Granted> =
  | { readonly ok: true; readonly permit: Permit }
  | { readonly ok: false; readonly advice: Advice };

/** Somebody who wants something with a service, and where they say so. */
export interface Asker {
  readonly person: Person;
  /** Null in a direct message or a terminal. */
  readonly channel: string | null;
}

/** What is read and judged before a change is shown, and again before it is sent. */
type Examination =
  | { readonly ok: true; readonly before: Observed; readonly verdicts: readonly Verdict[] }
  | { readonly ok: false; readonly advice: Advice };

/** Who may do what, by the settings of the team. */
export interface Rights<Permit extends Granted> {
  permit(asker: Asker, target: ChangeTarget, kind: ChangeKind): Promise<Permission<Permit>>;
  /** Whether somebody may approve a proposal. The author and those who have approved are no question of this. */
  mayApprove(asker: Asker, proposal: Proposal): Promise<Permission<Permit>>;
}

/** What the way of a change needs. */
export interface ChangeDeps<Permit extends Granted = Granted> {
  readonly store: ChangeStore;
  readonly leases: Leases;
  readonly accounts: readonly ChangeAccount[];
  readonly rights: Rights<Permit>;
  /** Reads the service anew and judges the change. */
  readonly examine: (asked: {
    readonly account: ChangeAccount;
    readonly target: ChangeTarget;
    readonly change: Change;
    readonly permit: Permit;
    readonly forMs: number | null;
  }) => Promise<Examination>;
  /** Why a service does not come up, in a few lines of plain text; null where nothing is found. */
  readonly diagnose: (account: ChangeAccount, target: ChangeTarget) => Promise<string | null>;
  /** Recognises service events. */
  readonly failures: Failures;
  readonly teller: Teller;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Id of this process, for leases. */
  readonly owner: string;
  /** How long after a claim a change that AWS does not show counts as not sent, in milliseconds. */
  readonly settleMs: number;
}

/** How a step of a change ended, to be shown to whoever took it. */
export type Step =
  /** The proposal as it is now: on its way, or at an end. */
  | { readonly kind: 'moved-on'; readonly proposal: Proposal }
  | { readonly kind: 'asks-again'; readonly proposal: Proposal }
  /** Waits for people to approve. */
  | { readonly kind: 'waits'; readonly proposal: Proposal }
  /** This step was refused, by the rule that the advice names. Nothing was changed. */
  | { readonly kind: 'refused'; readonly advice: Advice; readonly proposal: Proposal | null };

/** The account of a target; undefined when the settings name it no more. */
export const accountOf = (
  accounts: readonly ChangeAccount[],
  { account, region }: Pick<ChangeTarget, 'account' | 'region'>,
): ChangeAccount | undefined =>
  accounts.find(({ name, region: own }) => name === account && own === region);
