import type { ScalableTarget } from '../autoscaling/state.ts';
import type { LogGroup } from '../logs/state.ts';
import type { Place } from './arns.ts';
import type { Cluster } from './cluster.ts';
import type { Placer } from './placer.ts';
import type { Prng } from './prng.ts';
import type { Program } from './program.ts';
import type { Revision } from './revision.ts';
import type { TargetGroup } from './target-group.ts';
import type { Task } from './task.ts';
import type { Timeline } from './timeline.ts';

/** What became of a task, as the scheduler hears of it. */
export type TaskNews = 'running' | 'healthy' | 'unhealthy' | 'stopped';

/** The whole account at one moment. */
export interface World extends Place {
  readonly timeline: Timeline;
  readonly prng: Prng;
  readonly place: Placer;
  /** Subnet → Availability Zone. */
  readonly subnets: ReadonlyMap<string, string>;
  /** Images that the registry has. */
  readonly programs: ReadonlyMap<string, Program>;
  /** Secrets that exist, and whether the execution roles may read them. */
  readonly secrets: ReadonlyMap<string, 'readable' | 'denied'>;
  readonly clusters: Map<string, Cluster>;
  /** Family → revisions, the oldest first. */
  readonly families: Map<string, Revision[]>;
  /** By ARN. */
  readonly targetGroups: Map<string, TargetGroup>;
  /** By resource id. */
  readonly scalableTargets: Map<string, ScalableTarget>;
  readonly logGroups: Map<string, LogGroup>;
  readonly heard: (task: Task, news: TaskNews) => void;
}
