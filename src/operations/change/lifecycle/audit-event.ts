import type { AuditEvent } from '../../../model/change/audit.ts';
import type { Change, ChangeTarget, Person } from '../../../model/change/change.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { Clock } from '../../../ports.ts';

interface About {
  /** Who did it; Stevedore itself when absent. */
  readonly by?: Person;
  readonly proposal?: Proposal;
  /** Those of the proposal when absent. */
  readonly target?: ChangeTarget;
  readonly change?: Change;
  readonly detail?: string | null;
}

/** An event that happens now. */
export const auditEvent = (
  clock: Clock,
  action: AuditEvent['action'],
  { by, proposal, target, change, detail }: About,
): AuditEvent => ({
  atMs: clock.now(),
  action,
  by: by ?? null,
  proposal: proposal?.id ?? null,
  target: target ?? proposal?.target ?? null,
  change: change ?? proposal?.change ?? null,
  detail: detail ?? null,
});
