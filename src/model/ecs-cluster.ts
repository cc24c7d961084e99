/** A cluster as DescribeClusters tells it. */
export interface EcsCluster {
  readonly clusterArn: string;
  readonly clusterName: string;
  /** ACTIVE, PROVISIONING, DEPROVISIONING, FAILED or INACTIVE. */
  readonly status: string;
  readonly registeredContainerInstancesCount: number;
  readonly runningTasksCount: number;
  readonly pendingTasksCount: number;
  readonly activeServicesCount: number;
  readonly capacityProviders: readonly string[];
  /** `disabled`, `enabled` or `enhanced`; undefined where AWS does not say. */
  readonly containerInsights?: string | undefined;
  readonly tags: readonly EcsTag[];
}

export interface EcsTag {
  readonly key: string;
  readonly value: string;
}
