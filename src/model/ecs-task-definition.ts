import type { TaskDefinition } from './task-definition.ts';

/** A registered task definition. Environment variables carry their names only. */
export interface EcsTaskDefinition {
  readonly taskDefinitionArn: string;
  readonly family: string;
  readonly revision: number;
  /** ACTIVE, INACTIVE or DELETE_IN_PROGRESS. */
  readonly status: string;
  /** Milliseconds since the epoch. */
  readonly registeredAtMs?: number | undefined;
  readonly registeredBy?: string | undefined;
  readonly images: readonly ContainerImage[];
  /** For rules and placement; every environment value is replaced by {@link HIDDEN_VALUE}. */
  readonly definition: TaskDefinition;
}

interface ContainerImage {
  readonly containerName: string;
  /** As written in the task definition. */
  readonly image: string;
  readonly tag?: string | undefined;
  readonly digest?: string | undefined;
}

/** Stands in for a value that must not be shown. It reads as a placeholder, so that rules say nothing about it. */
export const HIDDEN_VALUE = '<hidden>';
