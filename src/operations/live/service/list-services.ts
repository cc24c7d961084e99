import type { EcsService } from '../../../model/ecs-service.ts';
import { aboutOf } from '../answer/about.ts';
import { type Collector, createCollector, type Part } from '../answer/collector.ts';
import type { LiveAnswer, Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import { lastPart, revisionName } from '../names/arn-names.ts';
import type { ClusterTarget } from '../names/service-target.ts';
import {
  HEALTH_STATES,
  type HealthState,
  type ServiceHealth,
  serviceHealth,
} from './service-health.ts';

/** A service as a row. Counts are tasks. */
export interface ServiceRow {
  readonly service: string;
  readonly health: ServiceHealth;
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  /** `web:3`. */
  readonly taskDefinition: string | null;
  /** Launch type, or the capacity providers. */
  readonly runsOn: string;
}

/** One page of the services of a cluster, the worst first. */
export interface ServiceList extends LiveAnswer {
  readonly kind: 'service-list';
  readonly rows: readonly ServiceRow[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** Services that fit the filter. */
  readonly found: number;
  /** Services of the cluster that AWS described. */
  readonly total: number;
  /** How many services are in each state, of all that fit the words of the filter. */
  readonly states: Readonly<Partial<Record<HealthState, number>>>;
}

/** Which services, and which page of them. */
interface ServiceListWish {
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
  /** Part of a name, in any case. */
  readonly text?: string | undefined;
  readonly states?: readonly HealthState[] | undefined;
}

const PAGE_SIZE = 20;

const rowOf = (service: EcsService, { failures, clock }: LiveDeps): ServiceRow => ({
  service: service.serviceName,
  health: serviceHealth(service, failures, clock.now()),
  desired: service.desiredCount,
  running: service.runningCount,
  pending: service.pendingCount,
  taskDefinition:
    service.taskDefinition === undefined ? null : revisionName(service.taskDefinition),
  runsOn:
    service.capacityProviderStrategy.map(({ capacityProvider }) => capacityProvider).join(', ') ||
    (service.launchType ?? 'EC2'),
});

const severity = ({ health }: ServiceRow): number => HEALTH_STATES.indexOf(health.state);

const tally = (rows: readonly ServiceRow[]): ServiceList['states'] => {
  const counts: Partial<Record<HealthState, number>> = {};
  for (const { health } of rows) counts[health.state] = (counts[health.state] ?? 0) + 1;
  return counts;
};

const readAll = async (
  { readers, cluster }: ClusterTarget,
  collector: Collector,
): Promise<Part<readonly EcsService[]>> => {
  const names = await collector.read(`services of ${cluster}`, readers.ecs.services(cluster));
  if (!names.known || names.value.length === 0)
    return names.known ? { known: true, value: [] } : names;
  const described = await collector.read(
    `state of the services of ${cluster}`,
    readers.ecs.describeServices(cluster, names.value.map(lastPart)),
  );
  if (!described.known) return described;
  const { services, missing } = described.value;
  if (missing.length > 0)
    collector.note({
      part: 'some services',
      code: 'service-missing',
      sentence: `AWS did not describe ${missing.map(({ arn }) => lastPart(arn)).join(', ')}: deleted a moment ago, or not answered.`,
      todo: 'Ask again.',
    });
  return { known: true, value: services };
};

/**
 * The services of a cluster with their health at a glance, the worst first, then by name. An empty cluster is an empty
 * list. Services that AWS did not describe are named in the gaps.
 */
export const listServices = async (
  target: ClusterTarget,
  deps: LiveDeps,
  { page = 1, pageSize = PAGE_SIZE, text = '', states }: ServiceListWish = {},
): Promise<Outcome<ServiceList>> => {
  const collector = createCollector();
  const read = await readAll(target, collector);
  if (!read.known) return { ok: false, advice: read.advice };
  const all = read.value.map((service) => rowOf(service, deps));
  const named = all.filter(({ service }) => service.toLowerCase().includes(text.toLowerCase()));
  const found = named
    .filter(({ health }) => states === undefined || states.includes(health.state))
    .sort(
      (one, other) => severity(one) - severity(other) || (one.service < other.service ? -1 : 1),
    );
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    ok: true,
    answer: {
      kind: 'service-list',
      about: aboutOf({ ...target, arn: read.value[0]?.serviceArn }, collector, deps.clock),
      gaps: collector.gaps(),
      rows: found.slice((shown - 1) * pageSize, shown * pageSize),
      page: shown,
      pages,
      found: found.length,
      total: all.length,
      states: tally(named),
    },
  };
};
