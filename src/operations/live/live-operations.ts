import type { AwsReaders } from '../../ports.ts';
import type { NamedText } from '../placement/named-text.ts';
import type { Outcome } from './answer/live-answer.ts';
import type { LiveDeps } from './answer/live-deps.ts';
import type { AskedServices, AskedStatus, AskedTask, AskedTasks, AskedWhy } from './asked.ts';
import { type Diagnosis, diagnoseService } from './diagnose/diagnose-service.ts';
import { type LiveResult, refusal } from './live-result.ts';
import { clusterReference, findCluster } from './names/find-cluster.ts';
import { findService } from './names/find-service.ts';
import {
  type ChannelName,
  channelPlace,
  type NamePlace,
  type NameSettings,
} from './names/name-settings.ts';
import { withWhere } from './names/scope.ts';
import { type ServiceTarget, targetReference } from './names/service-target.ts';
import type { AskedPlacement } from './placement/asked-placement.ts';
import type { LivePlacement } from './placement/live-placement.ts';
import { livePlacement, liveQuery } from './placement/live-placements.ts';
import type { LiveQuery } from './placement/query-live.ts';
import type { LiveCheckAnswer } from './service/check-live.ts';
import { checkNamed } from './service/check-named.ts';
import { describeService, type ServiceDescription } from './service/describe-service.ts';
import { type ClusterList, clustersIn } from './service/list-clusters.ts';
import { listServices, type ServiceList } from './service/list-services.ts';
import { type ServiceStatus, serviceStatus } from './status/service-status.ts';
import { listTasks, type TaskList } from './tasks/list-tasks.ts';
import { type TaskTimeline, taskTimeline } from './tasks/task-timeline.ts';

/** Looks into real services. Every name may be what `resolveService` reads, `in WHERE` included; nothing here can change anything. */
export interface LiveOperations {
  /** `where` narrows them down to an account or a Region. */
  clusters(where?: string): Promise<LiveResult<ClusterList>>;
  services(asked: AskedServices): Promise<LiveResult<ServiceList>>;
  describe(name: string): Promise<LiveResult<ServiceDescription>>;
  /** A service, else a task definition: `family:revision`, or the newest revision of a family. */
  check(name: string): Promise<LiveResult<LiveCheckAnswer>>;
  why(asked: AskedWhy): Promise<LiveResult<Diagnosis>>;
  status(asked: AskedStatus): Promise<LiveResult<ServiceStatus>>;
  tasks(asked: AskedTasks): Promise<LiveResult<TaskList>>;
  task(asked: AskedTask): Promise<LiveResult<TaskTimeline>>;
  /** A dry run; `task` is a definition in place of the one that runs. */
  place(asked: AskedPlacement, task?: NamedText): Promise<LiveResult<LivePlacement>>;
  query(asked: AskedQuery): Promise<LiveResult<LiveQuery>>;
  /** The same, looking first where the settings of a channel say. */
  from(channel: ChannelName): LiveOperations;
}

/** An expression, and the cluster whose instances it shall pick. */
interface AskedQuery {
  readonly cluster: string;
  readonly expression: string;
}

/** What the live operations need. `accounts` are readers only. */
interface LiveParts extends LiveDeps {
  readonly accounts: readonly AwsReaders[];
  readonly names?: NameSettings | undefined;
  /** Where names are looked for first, by id or name of the channel. */
  readonly channels?: Readonly<Record<string, NamePlace>> | undefined;
}

/** The live operations bound to the accounts that they look into. */
export const createLive = (parts: LiveParts): LiveOperations => {
  const { accounts, names = {}, channels = {}, ...deps } = parts;
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
    clusters: (where) => clustersIn(where, accounts, deps),
    services: async ({ cluster, text, states, page, where }) => {
      const found = await findCluster(withWhere(cluster, where), accounts, names);
      if (!found.ok) return found;
      const wish = { page, text, states: states.length === 0 ? undefined : states };
      const outcome = await listServices(found.target, deps, wish);
      return outcome.ok
        ? { ...outcome, reference: clusterReference(found.target) }
        : refusal(outcome.advice);
    },
    describe: (name) => onService(name, (target) => describeService(target, deps)),
    check: (name) => checkNamed(name, { accounts, names, ...deps }),
    why: ({ name, log }) => onService(name, (target) => diagnoseService(target, deps, { log })),
    status: ({ name, window }) => onService(name, (target) => serviceStatus(target, window, deps)),
    tasks: ({ name, page }) => onService(name, (target) => listTasks(target, deps, { page })),
    task: ({ id, log }) => taskTimeline(id, accounts, deps, { log }),
    place: (asked, task) => livePlacement(asked, task, { accounts, names, deps }),
    query: (asked) => liveQuery(asked, { accounts, names, deps }),
    from: (channel) =>
      createLive({ ...parts, names: { ...names, ...channelPlace(channels, channel) } }),
  };
};
