import type { Failures } from '../../../knowledge/failures/failures.ts';
import type { CheckReport } from '../../../model/check-report.ts';
import type { Clock } from '../../../ports.ts';
import type { NotesOn } from '../../notes/service-notes.ts';

/** What every live operation needs beside the account that it looks into. */
export interface LiveDeps {
  readonly clock: Clock;
  /** Recognises and explains stopped reasons, exit codes and service events. */
  readonly failures: Failures;
  /** Judges definitions by our rules, by the settings of the team. */
  readonly check: (text: string) => CheckReport;
  /** What the team wrote on a service; nothing when absent. */
  readonly notes?: NotesOn | undefined;
}
