import type { AwsReaders } from '../../ports.ts';
import type { Outcome } from './answer/live-answer.ts';
import type { LiveDeps } from './answer/live-deps.ts';
import type { AskedServices, AskedStatus, AskedTasks, AskedWhy } from './asked.ts';
import { type Diagnosis, diagnoseService } from './diagnose/diagnose-service.ts';
import { type LiveResult, refusal } from './live-result.ts';
import { clusterReference, findCluster } from './names/find-cluster.ts';
import { findService } from './names/find-service.ts';
import type { NameSettings } from './names/name-settings.ts';
import { type ServiceTarget, targetReference } from './names/service-target.ts';
import { checkLive, type LiveCheckAnswer } from './service/check-live.ts';
import { describeService, type ServiceDescription } from './service/describe-service.ts';
import { type ClusterList, listClusters } from './service/list-clusters.ts';
import { listServices, type ServiceList } from './service/list-services.ts';
import { type ServiceStatus, serviceStatus } from './status/service-status.ts';
import { listTasks, type TaskList } from './tasks/list-tasks.ts';

/** Looks into real services. Every name may be what `resolveService` reads; nothing here can change anything. */
export interface LiveOperations {
  clusters(): Promise<ClusterList>;
  services(asked: AskedServices): Promise<LiveResult<ServiceList>>;
  describe(name: string): Promise<LiveResult<ServiceDescription>>;
  check(name: string): Promise<LiveResult<LiveCheckAnswer>>;
  why(asked: AskedWhy): Promise<LiveResult<Diagnosis>>;
  status(asked: AskedStatus): Promise<LiveResult<ServiceStatus>>;
  tasks(asked: AskedTasks): Promise<LiveResult<TaskList>>;
}

/** What the live operations need. `accounts` are readers only. */
interface LiveParts extends LiveDeps {
  readonly accounts: readonly AwsReaders[];
  readonly names?: NameSettings | undefined;
}

/** The live operations bound to the accounts that they look into. */
export const createLive = ({ accounts, names = {}, ...deps }: LiveParts): LiveOperations => {
  const onService = async <Answer>(
    name: string,
    look: (target: ServiceTarget) => Promise<Outcome<Answer>>,
  ): Promise<LiveResult<Answer>> => {
    const found = await findService(name, accounts, names);
    if (!found.ok) return found;
    const outcome = await look(found.target);
    return outcome.ok
      ? { ...outcome, reference: targetReference(found.target) }
      : refusal(outcome.advice);
  };
  return {
    clusters: () => listClusters(accounts, deps),
    services: async ({ cluster, text, states, page }) => {
      const found = await findCluster(cluster, accounts, names);
      if (!found.ok) return found;
      const wish = { page, text, states: states.length === 0 ? undefined : states };
      const outcome = await listServices(found.target, deps, wish);
      return outcome.ok
        ? { ...outcome, reference: clusterReference(found.target) }
        : refusal(outcome.advice);
    },
    describe: (name) => onService(name, (target) => describeService(target, deps)),
    check: (name) => onService(name, (target) => checkLive(target, deps)),
    why: ({ name, log }) => onService(name, (target) => diagnoseService(target, deps, { log })),
    status: ({ name, window }) => onService(name, (target) => serviceStatus(target, window, deps)),
    tasks: ({ name, page }) => onService(name, (target) => listTasks(target, deps, { page })),
  };
};
