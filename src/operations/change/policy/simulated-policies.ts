import { POLICY_COMMANDS, type Policy } from '../../../model/change/policy.ts';

const policy = (
  users: readonly string[],
  name: string,
  services: readonly string[],
  approvals: number,
): Policy => ({
  name,
  services,
  accounts: null,
  commands: POLICY_COMMANDS,
  readOnly: false,
  allow: { users, groups: [], channels: [] },
  min: 0,
  max: 20,
  maxStep: null,
  approvals,
  approvers: null,
  role: null,
});

/** In the simulated account everybody may try everything, up to 20 tasks; one service wants a second person. */
export const simulatedPolicies = (users: readonly string[]): readonly Policy[] => [
  policy(users, 'two people', ['prod/worker'], 1),
  policy(users, 'sandbox', ['*'], 0),
];
