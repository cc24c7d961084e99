/** How long one process may work on a change before another may take it over, in milliseconds. */
export const WORK_MS = 60_000;

/** Name of the lease of a change. */
export const leaseOf = (proposalId: string): string => `change/${proposalId}`;
