import type { EcsTag } from '../../../model/ecs-cluster.ts';
import type { CapacityProviderItem, EcsNetwork, EcsService } from '../../../model/ecs-service.ts';
import type { Finding } from '../../../model/finding.ts';
import { type WithNotes, withNotes } from '../../notes/service-notes.ts';
import { aboutOf } from '../answer/about.ts';
import { type Collector, createCollector, NOT_ASKED, valueOr } from '../answer/collector.ts';
import type { LiveAnswer, Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import { rememberMatches } from '../answer/remember-matches.ts';
import type { ServiceTarget } from '../names/service-target.ts';
import { type AutoscalingSummary, readAutoscaling } from './autoscaling.ts';
import { type DeploymentRow, deploymentRows, deploymentsMatter } from './deployment-rows.ts';
import { explainEvent, type FoldedLine, foldEvents } from './events.ts';
import { checkDefinitions } from './live-findings.ts';
import { loadService } from './load-service.ts';
import { type ServiceHealth, serviceHealth } from './service-health.ts';
import { readTargetGroups, type TargetGroupHealth } from './target-groups.ts';
import { summariseTaskDefinition, type TaskDefinitionSummary } from './task-definition-summary.ts';

const LINES_MAX = 8;
const FINDINGS_MAX = 5;

/** Everything there is to say about a service without looking at its tasks one by one. */
export interface ServiceDescription extends LiveAnswer, WithNotes {
  readonly kind: 'service-description';
  readonly health: ServiceHealth;
  readonly serviceArn: string;
  /** ACTIVE, DRAINING or INACTIVE. */
  readonly status: string;
  readonly counts: { readonly desired: number; readonly running: number; readonly pending: number };
  /** REPLICA or DAEMON. */
  readonly schedulingStrategy: string;
  /** ECS, CODE_DEPLOY or EXTERNAL. */
  readonly deploymentController: string;
  readonly deploymentStrategy: string | null;
  readonly minimumHealthyPercent: number | null;
  readonly maximumPercent: number | null;
  readonly circuitBreaker: { readonly enable: boolean; readonly rollback: boolean } | null;
  /** Empty when there is only one and it is complete. */
  readonly deployments: readonly DeploymentRow[];
  /** Null where AWS did not tell (a gap says why) or the service has none of its own. */
  readonly taskDefinition: TaskDefinitionSummary | null;
  readonly launchType: string | null;
  readonly capacityProviders: readonly CapacityProviderItem[];
  readonly platformVersion: string | null;
  /** Null outside of network mode awsvpc. */
  readonly network: EcsNetwork | null;
  readonly targetGroups: readonly TargetGroupHealth[];
  readonly classicLoadBalancers: readonly string[];
  readonly healthCheckGracePeriodSeconds: number | null;
  /** `none` where there is none, null where AWS did not tell. */
  readonly autoscaling: AutoscalingSummary | 'none' | null;
  /** Events in few lines, the newest first. */
  readonly events: readonly FoldedLine[];
  /** What our rules find most important, and how much they find in all. */
  readonly findings: readonly Finding[];
  readonly findingCounts: Readonly<Record<'refused' | 'fails' | 'advice', number>>;
  readonly tags: readonly EcsTag[];
  readonly createdAtMs: number | null;
}

const own = ({ loadBalancers }: EcsService): readonly string[] =>
  loadBalancers.flatMap(({ loadBalancerName }) => loadBalancerName ?? []);

const readTaskDefinition = async (
  { readers }: ServiceTarget,
  { taskDefinition }: EcsService,
  collector: Collector,
) =>
  taskDefinition === undefined
    ? NOT_ASKED
    : collector.read('the task definition', readers.ecs.taskDefinition(taskDefinition));

/** Describes a service. Parts that AWS does not tell are gaps; without the service itself there is no answer. */
export const describeService = async (
  target: ServiceTarget,
  { clock, failures: given, check, notes }: LiveDeps,
): Promise<Outcome<ServiceDescription>> => {
  const failures = rememberMatches(given);
  const collector = createCollector();
  const loaded = await loadService(target, collector);
  if (!loaded.ok) return loaded;
  const service = loaded.answer;
  const [task, groups, autoscaling] = await Promise.all([
    readTaskDefinition(target, service, collector),
    readTargetGroups(target.readers, service, collector),
    readAutoscaling(target, collector),
  ]);
  const definition = valueOr(task, undefined);
  const checked = checkDefinitions(service, definition, check);
  return {
    ok: true,
    answer: {
      kind: 'service-description',
      about: aboutOf({ ...target, arn: service.serviceArn }, collector, clock),
      gaps: collector.gaps(),
      health: serviceHealth(service, failures, clock.now()),
      serviceArn: service.serviceArn,
      status: service.status,
      counts: {
        desired: service.desiredCount,
        running: service.runningCount,
        pending: service.pendingCount,
      },
      schedulingStrategy: service.schedulingStrategy,
      deploymentController: service.deploymentController,
      deploymentStrategy: service.deploymentStrategy ?? null,
      minimumHealthyPercent: service.minimumHealthyPercent ?? null,
      maximumPercent: service.maximumPercent ?? null,
      circuitBreaker: service.circuitBreaker ?? null,
      deployments: deploymentsMatter(service) ? deploymentRows(service) : [],
      taskDefinition: definition === undefined ? null : summariseTaskDefinition(definition),
      launchType: service.launchType ?? null,
      capacityProviders: service.capacityProviderStrategy,
      platformVersion: service.platformVersion ?? null,
      network: service.network ?? null,
      targetGroups: groups,
      classicLoadBalancers: own(service),
      healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds ?? null,
      autoscaling: autoscaling ?? null,
      events: foldEvents(
        service.events.map((event) => explainEvent(event, failures)),
        LINES_MAX,
      ),
      findings: checked.report.findings.slice(0, FINDINGS_MAX),
      findingCounts: checked.counts,
      tags: service.tags,
      createdAtMs: service.createdAtMs ?? null,
      ...withNotes(notes?.(target)),
    },
  };
};
