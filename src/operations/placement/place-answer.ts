import type { InstanceRefusal, PlacementResult, Reason } from '../../model/placement.ts';
import type { PlacementFix } from '../../placement/fixes/smallest-fixes.ts';
import type { RobustResult } from '../../placement/modes/robust.ts';

/** What is reserved of something, before and after the tasks were placed. */
export interface Usage {
  readonly total: number;
  readonly before: number;
  readonly after: number;
}

/** An instance before and after. */
export interface InstanceRow {
  readonly instance: string;
  readonly instanceType: string | null;
  readonly availabilityZone: string | null;
  /** Tasks of the group there before. */
  readonly tasksBefore: number;
  readonly placed: number;
  readonly cpuUnits: Usage;
  readonly memoryMiB: Usage;
  /** Whether it takes one task more; else full now, not ACTIVE or without agent, or never able to. */
  readonly room: 'open' | 'full' | 'unavailable' | 'never';
  readonly reasons: readonly InstanceRefusal[];
}

/** Instances that are shown as one row, because they are too many to be shown one by one. */
export interface GroupRow {
  readonly availabilityZone: string | null;
  readonly instanceType: string | null;
  readonly instances: number;
  readonly tasksBefore: number;
  readonly placed: number;
  readonly cpuUnits: Usage;
  readonly memoryMiB: Usage;
  /** How many of them take a task more. */
  readonly open: number;
}

/** Why instances take no further task, over all instances that it is true of. */
export interface RefusalRow {
  readonly reason: Reason;
  readonly words: string;
  /** Instances of which it is the first reason. */
  readonly instances: number;
  /** Instances of which it is a reason at all. */
  readonly anywhere: number;
  /** Of these, instances that it keeps out even when they are empty. */
  readonly never: number;
  /** The case that comes nearest: what it needs, what is there. */
  readonly example: { readonly instance: string; readonly sentence: string };
}

/** A smallest change by which all tasks would be placed. */
export interface AnswerFix {
  readonly fix: PlacementFix;
  readonly sentence: string;
}

/** What comes out when ties fall in other ways. */
export interface RobustAnswer {
  readonly result: RobustResult;
  readonly sentence: string;
}

/** What was changed for the sake of the question, and what came out without it. */
interface WhatIf {
  readonly changes: readonly string[];
  readonly placedWithout: number;
}

/** The answer to "will these tasks fit, where would they go, and what would fix it". Nothing was changed for it. */
export interface PlacementAnswer {
  readonly mode: 'place';
  /** Whether all tasks found a place. */
  readonly fits: boolean;
  /** One sentence. */
  readonly headline: string;
  /** What was asked: the task, its group, the strategy. */
  readonly asked: readonly string[];
  readonly rows: readonly InstanceRow[];
  readonly zones: readonly GroupRow[];
  readonly refusals: readonly RefusalRow[];
  /** How many instances have room, are full now, take no tasks at the moment, and can never take this one. */
  readonly room: Readonly<Record<InstanceRow['room'], number>>;
  /** The instance that comes nearest to taking one more, with every reason that it does not; null when all are placed. */
  readonly closest: {
    readonly instance: string;
    /** Whether not even this one could ever take it, which means that none can. */
    readonly never: boolean;
    readonly sentences: readonly string[];
  } | null;
  readonly fixes: readonly AnswerFix[];
  readonly event: string | null;
  readonly whatIf: WhatIf | null;
  readonly robust: RobustAnswer | null;
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  readonly result: PlacementResult;
}

/** Lines under a title. */
interface AnswerSection {
  readonly title: string;
  readonly lines: readonly string[];
}

export const OTHER_MODES = [
  'scale-in',
  'deploy',
  'daemon',
  'capacity-providers',
  'drain',
  'rebalance',
  'fargate',
] as const;
export type OtherMode = (typeof OTHER_MODES)[number];

/** The answer of every mode but the plain one. */
export interface ModeAnswer {
  readonly mode: OtherMode;
  /** Whether everything asked for would happen. */
  readonly fits: boolean;
  readonly headline: string;
  readonly sections: readonly AnswerSection[];
  /** Events as ECS would print them. */
  readonly events: readonly string[];
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  /** The same for programs. */
  readonly data: Readonly<Record<string, unknown>>;
}

export type AnyPlacementAnswer = PlacementAnswer | ModeAnswer;

/** Stands under every answer. */
export const DRY_RUN = 'Dry run: nothing was changed.';
