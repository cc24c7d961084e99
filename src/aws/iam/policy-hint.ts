/**
 * A statement that allows one action, as JSON on one line. On every resource, because AWS does not tell which limits a team
 * wants; `stevedore iam-policy` prints the narrow form.
 */
export const policyHint = (action: string): string =>
  JSON.stringify({ Effect: 'Allow', Action: action, Resource: '*' });
