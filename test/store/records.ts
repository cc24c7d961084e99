import type { Announcement } from '../../src/model/change/announcement.ts';
import type { AuditEvent } from '../../src/model/change/audit.ts';
import type { Freeze } from '../../src/model/change/freeze.ts';
import type { Proposal } from '../../src/model/change/proposal.ts';

/** Records to store, complete and valid; each test says what matters to it. */
export const proposalOf = (given: Partial<Proposal> = {}): Proposal => ({
  id: 'p-1',
  state: 'open',
  by: { userId: 'U1', teamId: 'T1' },
  channel: 'C1',
  target: {
    account: 'main',
    accountId: '123456789012',
    region: 'eu-central-1',
    cluster: 'prod',
    service: 'web',
  },
  change: { kind: 'scale', desiredCount: 3 },
  before: {
    serviceArn: 'arn:aws:ecs:eu-central-1:123456789012:service/prod/web',
    status: 'ACTIVE',
    desiredCount: 2,
    runningCount: 2,
    taskDefinition: 'arn:aws:ecs:eu-central-1:123456789012:task-definition/web:7',
    schedulingStrategy: 'REPLICA',
    deploymentController: 'ECS',
    deployments: [{ id: 'ecs-svc/1', status: 'PRIMARY', rolloutState: 'COMPLETED' }],
    autoscaling: null,
  },
  verdicts: [{ code: 'no-op', effect: 'informs', sentence: 'It has 3 tasks already.', todo: null }],
  reason: 'launch day: "ü" \\ 🚢 \u0000 \ud800',
  forMs: null,
  askedAgain: false,
  approvalsNeeded: 0,
  approvedBy: [],
  putsBack: null,
  createdAtMs: 1_732_180_000_000,
  expiresAtMs: 1_732_180_300_000,
  claimedAtMs: null,
  sentAtMs: null,
  endedAtMs: null,
  outcome: null,
  story: null,
  untoldSinceMs: null,
  return: null,
  ...given,
});

export const serviceNamed = (service: string): Proposal['target'] => ({
  ...proposalOf().target,
  service,
});

export const eventOf = (given: Partial<AuditEvent> = {}): AuditEvent => ({
  atMs: 1_732_180_000_000,
  action: 'proposed',
  by: { userId: 'U1', teamId: 'T1' },
  proposal: 'p-1',
  target: proposalOf().target,
  change: { kind: 'scale', desiredCount: 3 },
  detail: 'launch day: "ü" 🚢',
  ...given,
});

export const freezeOf = (given: Partial<Freeze> = {}): Freeze => ({
  id: 'f-1',
  account: null,
  pattern: 'prod/*',
  fromMs: 1000,
  untilMs: 2000,
  by: { userId: 'U1', teamId: 'T1' },
  reason: 'audit week',
  ...given,
});

export const announcementOf = (given: Partial<Announcement> = {}): Announcement => ({
  id: 'f-1-frozen',
  kind: 'frozen',
  freeze: freezeOf(),
  by: { userId: 'U1', teamId: 'T1' },
  channel: 'C1',
  atMs: 1000,
  ...given,
});
