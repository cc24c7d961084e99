import { POLICY_COMMANDS, type Policy } from '../../../model/change/policy.ts';

/** Policies that close whole accounts (`readOnly: true` of an account). They belong before all others. */
export const readOnlyAccounts = (names: readonly string[]): readonly Policy[] =>
  names.map((account) => ({
    name: `readOnly of the account ${account}`,
    services: ['*'],
    accounts: [account],
    commands: POLICY_COMMANDS,
    readOnly: true,
    allow: { users: [], groups: [], channels: [] },
    min: null,
    max: null,
    maxStep: null,
    approvals: 0,
    approvers: null,
    role: null,
  }));
