import type { Change } from '../../../../src/model/change/change.ts';
import type { Verdict } from '../../../../src/model/change/verdict.ts';
import type { EcsService } from '../../../../src/model/ecs-service.ts';
import type { ScalableTarget, ScalingPolicy } from '../../../../src/model/scaling.ts';
import { observedOf } from '../../../../src/operations/change/observed-of.ts';
import type { Permit } from '../../../../src/operations/change/policy/permit.ts';
import { judge } from '../../../../src/operations/change/verdicts/judge.ts';
import { countAfter, type Seen } from '../../../../src/operations/change/verdicts/seen.ts';
import { aService, NOW } from '../../live/builders.ts';

export const TARGET = {
  account: 'main',
  accountId: '123456789012',
  region: 'eu-central-1',
  cluster: 'prod',
  service: 'web',
};

/** A permit without limits. */
export const aPermit = (over: Partial<Permit> = {}): Permit => ({
  policy: 'web team',
  min: null,
  max: null,
  maxStep: null,
  approvals: 0,
  approvers: { users: [], groups: [] },
  role: null,
  ...over,
});

/** 2 to 10 tasks, nothing suspended. */
export const aRange = (over: Partial<ScalableTarget> = {}): ScalableTarget => ({
  minCapacity: 2,
  maxCapacity: 10,
  suspended: { scaleIn: false, scaleOut: false, scheduled: false },
  ...over,
});

export const aScalingPolicy = (over: Partial<ScalingPolicy> = {}): ScalingPolicy => ({
  policyName: 'cpu50',
  policyArn: 'arn:aws:autoscaling:eu-central-1:123456789012:scalingPolicy:1:resource/ecs/x',
  policyType: 'TargetTrackingScaling',
  targetValue: 50,
  metric: 'ECSServiceAverageCPUUtilization',
  alarmNames: [],
  ...over,
});

/** What may be said of a service besides what is seen of it. */
type World = Partial<Omit<Seen, 'service' | 'before' | 'permit'>> & {
  readonly service?: Partial<EcsService>;
  readonly permit?: Partial<Permit>;
  readonly scaling?: ScalableTarget;
};

/** The service web of prod with two tasks, and nothing else known, judged for a change. */
export const seenOf = (
  change: Change,
  { service = {}, permit = {}, scaling, ...rest }: World = {},
): Seen => {
  const found = aService(service);
  const before = observedOf(found, scaling);
  return {
    target: TARGET,
    change,
    permit: aPermit(permit),
    service: found,
    before,
    after: countAfter(change, before.desiredCount),
    nowMs: NOW,
    forMs: null,
    freezes: [],
    recent: [],
    policies: [],
    scheduled: [],
    activities: [],
    deployment: undefined,
    task: undefined,
    running: undefined,
    protections: [],
    placement: undefined,
    unread: [],
    ...rest,
  };
};

export const scaleTo = (desiredCount: number): Change => ({ kind: 'scale', desiredCount });
export const rangeTo = (minCapacity: number, maxCapacity: number): Change => ({
  kind: 'autoscale',
  minCapacity,
  maxCapacity,
});

/** The verdicts without what they advise, the cost left out. */
export const verdictsOn = (change: Change, world: World = {}): readonly Verdict[] =>
  judge(seenOf(change, world)).filter(({ code }) => code !== 'cost');

export const codesOn = (change: Change, world: World = {}): readonly string[] =>
  verdictsOn(change, world).map(({ code }) => code);

/** The sentence of one verdict; throws where it is not there. */
export const sentenceOn = (code: string, change: Change, world: World = {}): string => {
  const all = judge(seenOf(change, world));
  const found = all.find((one) => one.code === code);
  if (found === undefined)
    throw new Error(`No ${code} among ${all.map((one) => one.code).join(', ')}.`);
  return found.sentence;
};
