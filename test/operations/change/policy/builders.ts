import type { Policy } from '../../../../src/model/change/policy.ts';
import type { PermitQuestion } from '../../../../src/operations/change/policy/permit.ts';

export const ANA = { userId: 'UANA', teamId: 'T1' };
export const BEN = { userId: 'UBEN', teamId: 'T1' };
export const CHI = { userId: 'UCHI', teamId: 'T1' };

/** Lets Ana scale prod/web. */
export const aPolicy = (over: Partial<Policy> = {}): Policy => ({
  name: 'web team',
  services: ['prod/web'],
  accounts: null,
  commands: ['scale'],
  readOnly: false,
  allow: { users: ['UANA'], groups: [], channels: [] },
  min: null,
  max: null,
  maxStep: null,
  approvals: 0,
  approvers: null,
  role: null,
  ...over,
});

/** Ana wants to scale prod/web, in a direct message. */
export const aQuestion = (over: Partial<PermitQuestion> = {}): PermitQuestion => ({
  policies: [aPolicy()],
  person: ANA,
  groups: [],
  channel: null,
  target: { account: 'main', cluster: 'prod', service: 'web' },
  kind: 'scale',
  ...over,
});
