/** The services of every learner's own account, for exercises to work on. A test holds them against that account. */
export const SANDBOX_SERVICES = ['sandbox-web', 'sandbox-api', 'sandbox-broken'] as const;
