/** How far a service has come after a change. Counts are tasks. */
export interface ChangeProgress {
  readonly desiredCount: number;
  readonly runningCount: number;
  readonly pendingCount: number;
  /** Running when the change was sent: where the bar began. */
  readonly startedFrom: number;
  /** Of the newest deployment: IN_PROGRESS, COMPLETED or FAILED; null where AWS tells none. */
  readonly rolloutState: string | null;
  /** Service events since the change was sent that say something, the newest of each kind, the newest first. */
  readonly events: readonly {
    readonly atMs: number;
    /** AWS's sentence, not escaped. */
    readonly message: string;
    readonly severity: 'ok' | 'info' | 'warn' | 'error';
  }[];
  /** What was found where the service does not come up; null otherwise. */
  readonly diagnosis: string | null;
}
